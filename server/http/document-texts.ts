import type { FastifyInstance } from 'fastify';
import type { ScannedPages } from '#shared/protocol/http.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents.ts';
import { pagesWithoutText } from '../documents/read-text.ts';
import { sendRefusal } from './answers.ts';
import type { HttpPorts } from './http-server.ts';
import { memberOf } from './members.ts';
import { isReadable } from './readable-documents.ts';

/** The words of documents, which tablets search without a network; and, for the secretariat, the pages that have none. */
export function documentTextRoutes(app: FastifyInstance, { door, sessions, texts }: HttpPorts): void {
  app.get<{ Params: { sha256: string } }>(
    '/api/documents/:sha256/text',
    { preHandler: door.anyMember },
    async (request, reply) => {
      const sha256 = Sha256.safeParse(request.params.sha256);
      const { host } = memberOf(request);
      if (!sha256.success || !isReadable(sessions, host, sha256.data))
        return sendRefusal(reply, refusal('not-found'));
      const compressed = await texts.compressed(sha256.data);
      if (!compressed) return sendRefusal(reply, refusal('not-found'));
      return reply
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('content-encoding', 'gzip')
        .header('content-length', compressed.byteLength)
        .type('application/json; charset=utf-8')
        .send(compressed);
    },
  );

  app.get('/api/document-scans', { preHandler: door.only('secretary') }, async (request) => {
    const { host } = memberOf(request);
    const scans: ScannedPages[] = [];
    for (const { sha256 } of documentsInForce(host.state).map(currentEdition)) {
      const pages = pagesWithoutText(await texts.pages(sha256));
      if (pages.length > 0) scans.push({ sha256, pages });
    }
    return { ok: true, scans };
  });
}
