import type { FastifyInstance } from 'fastify';
import type { DocumentScan, DocumentScans } from '#shared/protocol/http.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import { type DocumentText, pagesOf } from '../documents/document-texts.ts';
import { pagesWithoutText } from '../documents/read-text.ts';
import { sendRefusal } from './answers.ts';
import { type Member, memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';
import { isReadable, isRemoved, sendMissing } from './readable-documents.ts';

/** The words of documents, which tablets search without a network; and, for the secretariat, the pages that have none. */
export function documentTextRoutes(app: FastifyInstance, { sessions, documents, texts }: HttpPorts): void {
  const readable = (member: Member, param: string): Sha256 | null => {
    const sha256 = Sha256.safeParse(param);
    return sha256.success && isReadable(sessions, member, sha256.data) ? sha256.data : null;
  };

  app.get<{ Params: { sha256: string } }>('/api/documents/:sha256/text', async (request, reply) => {
    const sha256 = readable(memberOf(request), request.params.sha256);
    if (!sha256) return sendRefusal(reply, refusal('not-found'));
    const removed = isRemoved(memberOf(request), sha256);
    const text = removed ? null : await texts.read(sha256);
    if (!text || text.status === 'no-such-file') return sendMissing(reply, documents, sha256);
    // Nothing that a tablet would keep: it asks again.
    if (text.status === 'unread') return sendRefusal(reply, refusal('words-not-read'));
    return reply
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('content-encoding', 'gzip')
      .header('content-length', text.compressed.byteLength)
      .type('application/json; charset=utf-8')
      .send(text.compressed);
  });

  app.get('/api/document-scans', async (request) => {
    const { host } = memberOf(request);
    const scans: DocumentScans['scans'][number][] = [];
    for (const { sha256 } of documentsInForce(host.state).map(currentEdition)) {
      const scan = await scanOf(await texts.known(sha256));
      if (scan.status !== 'read' || scan.pagesWithoutText.length > 0) scans.push({ sha256, scan });
    }
    return { ok: true, scans };
  });

  app.get<{ Params: { sha256: string } }>('/api/document-scans/:sha256', async (request, reply) => {
    const sha256 = readable(memberOf(request), request.params.sha256);
    const text = sha256 && (await texts.read(sha256));
    if (!text || text.status === 'no-such-file') return sendRefusal(reply, refusal('not-found'));
    return { ok: true, scan: await scanOf(text) };
  });
}

async function scanOf(text: DocumentText | null): Promise<DocumentScan> {
  if (!text) return { status: 'reading' };
  const pages = await pagesOf(text);
  return pages ? { status: 'read', pagesWithoutText: pagesWithoutText(pages) } : { status: 'unread' };
}
