import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ImportAnswers, type ImportPreview } from '#shared/protocol/http.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { DEFAULT_IMPORT_OPTIONS, type ReadImport, readImport } from '../importing/read-import.ts';
import { confirmImport } from '../session/confirm-import.ts';
import { actorOf } from '../session/people.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';
import { receiveUpload, type Upload } from './uploads.ts';

/** A zip may hold many documents, each of which has its own limit. */
const MAX_ZIP_BYTES = 4_000_000_000;
/** Previews that nobody confirmed are forgotten after this, in milliseconds. */
const KEPT_MS = 60 * 60_000;

interface Waiting {
  readonly sessionId: SessionId;
  readonly read: ReadImport;
  readonly upload: Upload;
  readonly expires: NodeJS.Timeout;
}

/** Import in two steps: a preview that changes nothing, then the confirmation. */
export function importRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const waiting = new Map<string, Waiting>();

  async function forget(previewId: string): Promise<void> {
    const preview = waiting.get(previewId);
    waiting.delete(previewId);
    if (preview) clearTimeout(preview.expires);
    await preview?.upload.discard();
  }
  // An archive that waits may hold the file, as its own or within another.
  ports.removals.alsoFrom(async () => {
    for (const previewId of waiting.keys()) await forget(previewId);
  });
  app.addHook('onClose', async () => {
    for (const previewId of waiting.keys()) await forget(previewId);
  });

  app.post('/api/import/preview', async (request, reply) => {
    const { host } = memberOf(request);
    const received = await receiveUpload(request, ports.stagingDir, MAX_ZIP_BYTES);
    if (!received.ok) return sendRefusal(reply, received.refusal);
    const { upload } = received;
    try {
      const source = { zip: upload.path, stagingDir: upload.folder, name: upload.fileName };
      const read = await readImport(source, host.state, {
        ...DEFAULT_IMPORT_OPTIONS,
        maxPdfBytes: ports.maxDocumentBytes,
      });
      // What cannot be confirmed is not needed any more, and may be what must not be here.
      if (!read.outcome.ok) await upload.discard();
      const previewId = randomUUID();
      const expires = setTimeout(() => void forget(previewId), KEPT_MS);
      expires.unref();
      waiting.set(previewId, { sessionId: host.id, read, upload, expires });
      const preview: ImportPreview = { previewId, ...read.preview };
      return preview;
    } catch (error) {
      await upload.discard();
      throw error;
    }
  });

  app.post<{ Params: { previewId: string } }>('/api/import/:previewId/confirm', async (request, reply) => {
    const { host, identity } = memberOf(request);
    const preview = waiting.get(request.params.previewId);
    if (preview?.sessionId !== host.id) return sendRefusal(reply, refusal('import-expired'));
    const answers = ImportAnswers.safeParse(request.body ?? { answers: [] });
    if (!answers.success) return sendRefusal(reply, refusal('import-unanswered'));
    const actor = actorOf('secretary', identity);
    const outcome = await confirmImport(preview.read, host, ports.documents, actor, answers.data);
    if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
    await forget(request.params.previewId);
    return outcome;
  });

  app.delete<{ Params: { previewId: string } }>('/api/import/:previewId', async (request) => {
    const { host } = memberOf(request);
    if (waiting.get(request.params.previewId)?.sessionId === host.id) await forget(request.params.previewId);
    return { ok: true };
  });
}
