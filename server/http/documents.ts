import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DocumentAudience } from '#shared/protocol/audience.ts';
import { HeldFiles, type RemovedAmong } from '#shared/protocol/held-files.ts';
import { AgendaItemId, DocumentId, Sha256, UnitId } from '#shared/protocol/ids.ts';
import { DocumentKind } from '#shared/protocol/records.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { line } from '#shared/protocol/text.ts';
import { audienceOfItem } from '#shared/session/agenda/closed-items.ts';
import { currentEdition, findDocument } from '#shared/session/documents/editions.ts';
import { removedRefusal } from '#shared/session/documents/removing.ts';
import { HotFiles } from '../documents/hot-files.ts';
import { inspectPdf } from '../documents/inspect.ts';
import { stampVerdict } from '../documents/stamps/stamp-verdict.ts';
import { actorOf } from '../session/people.ts';
import { sendRefusal } from './answers.ts';
import { byteRange } from './byte-range.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';
import { isReadable, isRemoved, sendMissing } from './readable-documents.ts';
import { withUpload } from './uploads.ts';

/** An empty field means "none": forms cannot send null. */
const orNone = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(schema);

/** A form has words only: a unit is named by its id. */
const FormAudience = UnitId.transform((unit): DocumentAudience => ({ unit })).or(DocumentAudience);

const DocumentForm = z.object({
  agendaItemId: orNone(AgendaItemId).default(null),
  documentId: orNone(DocumentId).default(null),
  title: line(400).default(''),
  kind: orNone(DocumentKind).default(null),
  audience: orNone(FormAudience).default(null),
  /** Why a word like that of a stamp makes no secret of it. */
  notSecret: line(2000).default(''),
});

export function documentRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { documents } = ports;
  const hot = new HotFiles(documents, ports.documentCacheBytes);
  ports.removals.alsoFrom((sha256) => hot.forget(sha256));

  app.get<{ Params: { sha256: string } }>('/api/documents/:sha256', async (request, reply) => {
    const sha256 = Sha256.safeParse(request.params.sha256);
    if (!sha256.success || !isReadable(ports.sessions, memberOf(request), sha256.data))
      return sendRefusal(reply, refusal('not-found'));
    const open = isRemoved(memberOf(request), sha256.data) ? null : await hot.open(sha256.data);
    if (!open) return sendMissing(reply, documents, sha256.data);
    const bytes = open.status === 'in-memory' ? open.content.byteLength : open.file.bytes;
    const etag = `"${sha256.data}"`;
    reply
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('accept-ranges', 'bytes')
      .header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    // The rest of another file than this is of no use (RFC 9110, section 13.1.5).
    const ofFile = request.headers['if-range'];
    const ofThis = ofFile === undefined || ofFile === etag;
    const range = byteRange(ofThis ? request.headers.range : undefined, bytes);
    if (range.type === 'unsatisfiable')
      return reply.code(416).header('content-range', `bytes */${bytes}`).send();
    const { from, to } = range.type === 'part' ? range : { from: 0, to: bytes - 1 };
    if (range.type === 'part') reply.code(206).header('content-range', `bytes ${from}-${to}/${bytes}`);
    reply.header('content-length', to - from + 1).type('application/pdf');
    if (open.status === 'in-memory') return reply.send(open.content.subarray(from, to + 1));
    return reply.send(createReadStream(open.file.path, { start: from, end: to, highWaterMark: 1 << 20 }));
  });

  // A tablet keeps files of sessions that are not open on it, and does not follow what becomes of them there.
  app.post('/api/documents/removed', async (request, reply) => {
    const held = HeldFiles.safeParse(request.body);
    if (!held.success) return sendRefusal(reply, refusal('malformed-message', { what: 'documents' }));
    return { removed: await ports.removals.among(held.data.files) } satisfies RemovedAmong;
  });

  app.post('/api/documents', async (request, reply) => {
    const { host, identity } = memberOf(request);
    const outcome = await withUpload(request, ports.stagingDir, ports.maxDocumentBytes, async (upload) => {
      const form = DocumentForm.safeParse(upload.fields);
      if (!form.success) return { ok: false, refusal: refusal('malformed-message', { what: 'documents' }) };
      const pdf = await inspectPdf(upload.path, upload.fileName, { maxBytes: ports.maxDocumentBytes });
      if (!pdf.ok) return { ok: false, refusal: pdf.refusal };
      const { agendaItemId, documentId, title, kind, audience, notSecret } = form.data;
      const verdict = stampVerdict(upload.fileName, pdf.firstPage, [upload.fileName, title, pdf.title]);
      if (verdict.status === 'refused' || (verdict.status === 'doubtful' && notSecret === '')) {
        return { ok: false, refusal: verdict.refusal };
      }
      const actor = actorOf('secretary', identity);
      const known = documentId && findDocument(host.state, documentId);
      const before = known ? currentEdition(known) : null;
      const stored = await documents.put(upload.path);
      if ('removed' in stored)
        return { ok: false, refusal: removedRefusal('file-removed-before', stored.removed) };
      const { sha256, bytes } = stored;
      if (verdict.status === 'doubtful') {
        const { fileName } = upload;
        const file = { sha256, fileName, words: verdict.words, reason: notSecret };
        const explained = await host.execute({ type: 'ExplainStampWord', ...file }, actor);
        if (!explained.ok) return { ok: false, refusal: explained.refusal };
      }
      const outcome = await host.execute(
        {
          type: 'PublishDocument',
          documentId,
          file: {
            agendaItemId: agendaItemId ?? before?.agendaItemId ?? null,
            title: title || before?.title || pdf.title || upload.fileName.replace(/\.pdf$/i, ''),
            kind: kind ?? before?.kind ?? 'other',
            // A new version keeps the name by which an import recognises the document.
            fileName: before?.fileName ?? upload.fileName,
            sha256,
            bytes,
            pages: pdf.pages,
            hasText: pdf.hasText,
            audience: audience ?? before?.audience ?? audienceOfItem(host.state, agendaItemId ?? null),
          },
        },
        actor,
      );
      if (!outcome.ok) return { ok: false, refusal: outcome.refusal };
      // Their words may take long: the console asks for the pages without any (document-texts.ts).
      void ports.texts.known(sha256);
      return { ...outcome, sha256, unseen: pdf.unseen, stampByNameOnly: !pdf.firstPage.hasWords };
    });
    return outcome.ok ? outcome : sendRefusal(reply, outcome.refusal);
  });
}
