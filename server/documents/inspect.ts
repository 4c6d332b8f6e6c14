import { open, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { UnseenContent } from '#shared/protocol/http.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { InspectAnswer, type InspectJob } from './inspect-job.ts';
import { usableTitle } from './pdf-title.ts';
import type { FirstPage } from './stamps/stamp-verdict.ts';
import { WorkerPool } from './worker-pool.ts';

/** The largest PDF that is taken unless a setting says otherwise, in bytes. */
export const DEFAULT_MAX_PDF_BYTES = 200_000_000;

export interface InspectedPdf {
  readonly bytes: number;
  readonly pages: number;
  /** Whether any of a few sampled pages has a text layer; false for a plain scan. */
  readonly hasText: boolean;
  /** From the metadata, in NFC; null when there is none worth showing. */
  readonly title: string | null;
  /** What of it delegates do not see; null where its pages show everything. */
  readonly unseen: UnseenContent | null;
  readonly firstPage: FirstPage;
}

export interface InspectOptions {
  /** In bytes; a larger file is refused unread. */
  readonly maxBytes: number;
}

/** Readers tolerate this much in front of the header; where it is missing or later, the file's end must tell what it is. */
const HEADER_WITHIN = 1024;
const END_WITHIN = 2048;

const pool = new WorkerPool<InspectJob, InspectAnswer>(
  new URL('./inspect-worker.ts', import.meta.url),
  InspectAnswer,
  {
    size: Math.min(2, availableParallelism()),
    timeoutMs: 20_000,
    heapMegabytes: 512,
    idleMs: 15_000,
  },
);

/**
 * Whether the file at `path` is a PDF that delegates can open, and what it holds.
 *
 * Refused: `file-too-large`, `file-not-pdf`, `file-password` (one that asks for a password on opening),
 * `file-took-too-long` (20 s of the processor's time, or a machine too busy for it), `file-corrupt` (also one that takes too
 * much memory to read).
 * @param fileName as people know it; named in the refusal.
 * @throws the file system's error when the file cannot be read at all.
 */
export async function inspectPdf(
  path: string,
  fileName: string,
  { maxBytes }: InspectOptions,
): Promise<Outcome<InspectedPdf>> {
  const bytes = (await stat(path)).size;
  if (bytes > maxBytes) {
    return refuse('file-too-large', { file: fileName, max: Math.floor(maxBytes / 1e6) });
  }
  if (!(await looksLikePdf(path, bytes))) return refuse('file-not-pdf', { file: fileName });
  const outcome = await pool.run({ path });
  if (outcome.status === 'took-too-long') return refuse('file-took-too-long', { file: fileName });
  if (outcome.status === 'cut-off') return refuse('file-corrupt', { file: fileName });
  switch (outcome.answer.status) {
    case 'corrupt':
      return refuse('file-corrupt', { file: fileName });
    case 'password':
      return refuse('file-password', { file: fileName });
    case 'read': {
      const { pages, hasText, title, unseen, firstPage } = outcome.answer;
      return { ok: true, bytes, pages, hasText, title: usableTitle(title), unseen, firstPage };
    }
  }
}

async function looksLikePdf(path: string, bytes: number): Promise<boolean> {
  const file = await open(path);
  const part = async (length: number, from: number) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  };
  try {
    if ((await part(HEADER_WITHIN, 0)).includes('%PDF-')) return true;
    return (await part(END_WITHIN, Math.max(0, bytes - END_WITHIN))).includes('startxref');
  } finally {
    await file.close();
  }
}
