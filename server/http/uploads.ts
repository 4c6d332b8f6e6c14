import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { paperText } from '#shared/text/paper-text.ts';

/** A file that arrived whole, in a folder of its own. */
export interface Upload {
  readonly path: string;
  /** As the sender calls it, without any folder. */
  readonly fileName: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Folder that holds it; `discard` removes it. */
  readonly folder: string;
  discard(): Promise<void>;
}

/**
 * Receives an upload for as long as `work` needs it. It is gone before anybody is told what came of it: what was refused, because it
 * must not be here, is not here any more when the answer says so.
 */
export async function withUpload<T extends Outcome<object>>(
  request: FastifyRequest,
  stagingDir: string,
  maxBytes: number,
  work: (upload: Upload) => Promise<T>,
): Promise<T | Extract<Outcome<object>, { ok: false }>> {
  const received = await receiveUpload(request, stagingDir, maxBytes);
  if (!received.ok) return received;
  try {
    return await work(received.upload);
  } finally {
    await received.upload.discard();
  }
}

/**
 * Writes the one file of a multipart request under `stagingDir`, stopping at `maxBytes`. Nothing stays behind when
 * it is refused.
 */
export async function receiveUpload(
  request: FastifyRequest,
  stagingDir: string,
  maxBytes: number,
): Promise<Outcome<{ upload: Upload }>> {
  const folder = await mkdtemp(join(stagingDir, 'upload-'));
  // A file that will not go is removed at the next start: what was done with it must not be told as failed.
  const discard = () =>
    rm(folder, { recursive: true, force: true }).catch((error: unknown) =>
      request.log.error({ err: error }, 'discarding an upload'),
    );
  const fields: Record<string, string> = {};
  const path = join(folder, 'file');
  let fileName: string | null = null;
  try {
    for await (const part of request.parts({ limits: { fileSize: maxBytes, files: 1, fields: 20 } })) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value);
        continue;
      }
      fileName = paperText(basename(part.filename.replaceAll('\\', '/'))).slice(0, 255);
      await pipeline(part.file, createWriteStream(path));
      if (part.file.truncated) {
        await discard();
        return refuse('file-too-large', { file: fileName, max: Math.round(maxBytes / 1e6) });
      }
    }
  } catch (error) {
    await discard();
    throw error;
  }
  if (fileName === null || fileName === '') {
    await discard();
    return refuse('file-missing');
  }
  return { ok: true, upload: { path, fileName, fields, folder, discard } };
}
