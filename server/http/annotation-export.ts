import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Sha256 } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import type { OwnAnnotation } from '../annotations/export/export-job.ts';
import { exportPdf } from '../annotations/export/export-pdf.ts';
import { ownAnnotations } from '../annotations/export/own-annotations.ts';
import type { DocumentFiles } from '../documents/document-files.ts';
import { personOf } from '../session/people.ts';
import { sendPaper, sendRefusal } from './answers.ts';
import { PAPER_TYPES } from './media-types.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';
import { isRemoved, sendMissing } from './readable-documents.ts';

const Query = z.object({ document: Sha256.optional() });

/** What has no place on the page and is no bookmark: it cannot go into a PDF. */
const NOT_IN_A_PDF: ReadonlySet<string> = new Set(['place', 'share', 'reply']);

/** Somebody's own annotations, to be kept outside of the system. Each delegate or guest gets their own and no others. */
export function annotationExportRoutes(app: FastifyInstance, ports: HttpPorts): void {
  app.get<{ Params: { sha256: string } }>('/api/annotations/export/:sha256.pdf', async (request, reply) => {
    const sha256 = Sha256.safeParse(request.params.sha256);
    const exporting = await ownOf(request, ports);
    const file = sha256.success ? await publishedFile(request, ports, sha256.data) : null;
    if (sha256.success && isRemoved(memberOf(request), sha256.data)) {
      return sendMissing(reply, ports.documents, sha256.data);
    }
    if (!sha256.success || !file) return sendRefusal(reply, refusal('not-found'));
    const annotations = exporting.annotations.filter(
      ({ documentSha256, body, lost }) =>
        documentSha256 === sha256.data && !lost && !NOT_IN_A_PDF.has(body.type),
    );
    if (annotations.length === 0) return sendRefusal(reply, refusal('no-annotations'));
    const written = await exportPdf({
      path: file.path,
      author: exporting.author,
      annotations: annotations.map(({ id, page, body, at, replies }) => ({
        id,
        page,
        body,
        at,
        replies: [...replies],
      })),
    });
    if (written.status === 'took-too-long') {
      return sendRefusal(reply, refusal('annotations-took-too-long'));
    }
    if (written.status === 'unreadable') return sendRefusal(reply, refusal('annotations-not-exported'));
    reply.header('cache-control', 'private, no-store').type('application/pdf');
    switch (written.status) {
      case 'rewritten':
        return reply.send(Buffer.from(written.bytes));
      case 'appended':
        return reply
          .header('content-length', file.bytes + written.bytes.byteLength)
          .send(Readable.from(both(file.path, written.bytes)));
    }
  });

  app.get('/api/annotations/summary.docx', async (request, reply) => {
    const query = Query.safeParse(request.query);
    const exporting = await ownOf(request, ports);
    if (!query.success) return sendRefusal(reply, refusal('not-found'));
    const { document } = query.data;
    const annotations = exporting.annotations.filter(
      ({ documentSha256, body }) =>
        !NOT_IN_A_PDF.has(body.type) && (document === undefined || documentSha256 === document),
    );
    if (annotations.length === 0) return sendRefusal(reply, refusal('no-annotations'));
    const { host } = memberOf(request);
    const made = await ports.papers.make(host.id, host.state.seq, {
      type: 'notes',
      author: exporting.author,
      annotations,
      now: new Date(ports.now()).toISOString(),
    });
    if (!made.ok) return sendRefusal(reply, made.refusal);
    return sendPaper(reply.header('cache-control', 'private, no-store'), PAPER_TYPES.docx, made);
  });
}

/** Of whoever asks: nobody else's are ever among them. */
async function ownOf(
  request: FastifyRequest,
  { annotations }: HttpPorts,
): Promise<{ readonly author: string; readonly annotations: readonly OwnAnnotation[] }> {
  const { identity, host, viewer } = memberOf(request);
  const { sessionId, personId } = identity;
  const own = await ownAnnotations(annotations, sessionId, host.stateFor(viewer), personId);
  return { author: personOf(host.state, identity).name, annotations: own };
}

async function publishedFile(
  request: FastifyRequest,
  { documents }: HttpPorts,
  sha256: Sha256,
): ReturnType<DocumentFiles['open']> {
  const { host, viewer } = memberOf(request);
  const published = host
    .stateFor(viewer)
    .documents.some(({ editions }) => editions.some((edition) => edition.sha256 === sha256));
  return published ? documents.open(sha256) : null;
}

/** The original as it is, then what was added. */
async function* both(path: string, added: Uint8Array): AsyncIterable<Uint8Array> {
  yield* createReadStream(path);
  yield added;
}
