import { z } from 'zod';
import { PollId, SessionId, Sha256 } from '../protocol/ids.ts';
import { BoxEntry } from '../protocol/socket.ts';
import { entryText } from '../voting/box.ts';
import { Checkpoint, ServerKey, ServerSignature } from './checkpoint.ts';

/**
 * The whole record of a session as one text file, so that every byte of it is covered by something: a header; each entry
 * of the log with its hash, followed by the checkpoint that signs it, where there is one; the box of each secret poll
 * that was counted, ballot by ballot; a seal over all of it. Lines end with LF. Each has exactly one way of being
 * written: `readLine` knows no other.
 */
const FORMAT = 'nghi-truong-record';

export const ArchiveHeader = z.object({
  format: z.literal(FORMAT),
  /**
   * 3: the key of the seal covers the whole log (coverage.ts). 2: as version 0.3.0 wrote it, where what another server or an
   * earlier version had written may lie uncovered.
   */
  version: z.literal([2, 3]),
  sessionId: SessionId,
  /** What the first entry is chained to. It repeats the session's id, so that neither can be changed alone. */
  genesis: Sha256,
  /** How many lines of each kind follow. */
  entries: z.int().min(1),
  checkpoints: z.int().min(0),
  ballots: z.int().min(0),
});
export type ArchiveHeader = z.infer<typeof ArchiveHeader>;

/** The server that wrote the archive vouches for `lines` lines, whose bytes hash to `sha256`. */
export const Seal = z.object({
  lines: z.int().min(1),
  sha256: Sha256,
  key: ServerKey,
  signature: ServerSignature,
});
export type Seal = z.infer<typeof Seal>;

export type ArchiveLine =
  | { readonly type: 'header'; readonly header: ArchiveHeader }
  /** `body` is the exact text that `hash` covers. */
  | { readonly type: 'entry'; readonly seq: number; readonly hash: string; readonly body: string }
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly type: 'ballot'; readonly pollId: PollId; readonly entry: BoxEntry }
  | { readonly type: 'seal'; readonly seal: Seal };

/** A header as it is written; `format` and `version` say what is written today. */
export function headerOf(counts: Omit<ArchiveHeader, 'format' | 'version'>): ArchiveHeader {
  return { format: FORMAT, version: 3, ...counts };
}

/** The text that a seal signs, as UTF-8. */
export function sealText(session: SessionId, { lines, sha256 }: Pick<Seal, 'lines' | 'sha256'>): string {
  return `nghi-truong/seal/1\n${session}\n${lines}\n${sha256}`;
}

/** The one text of a line, without its LF. */
export function lineText(line: ArchiveLine): string {
  switch (line.type) {
    case 'header': {
      const { format, version, sessionId, genesis, entries, checkpoints, ballots } = line.header;
      return JSON.stringify({ format, version, sessionId, genesis, entries, checkpoints, ballots });
    }
    case 'entry':
      return `{"seq":${line.seq},"hash":"${line.hash}","entry":${line.body}}`;
    case 'checkpoint': {
      const { seq, hash, at, key, signature } = line.checkpoint;
      return JSON.stringify({ checkpoint: { seq, hash, at, key, signature } });
    }
    case 'ballot':
      return `{"box":${JSON.stringify(line.pollId)},"entry":${entryText(line.entry)}}`;
    case 'seal': {
      const { lines, sha256, key, signature } = line.seal;
      return JSON.stringify({ seal: { lines, sha256, key, signature } });
    }
  }
}

/** Reads one line; null for one that is not written as `lineText` writes it, to the character. */
export function readLine(text: string): ArchiveLine | null {
  const line = entryLine(text) ?? otherLine(text);
  return line !== null && lineText(line) === text ? line : null;
}

const ENTRY = /^\{"seq":([1-9]\d{0,8}),"hash":"([0-9a-f]{64})","entry":(\{.*\})\}$/;

function entryLine(text: string): ArchiveLine | null {
  const [, seq, hash, body] = ENTRY.exec(text) ?? [];
  if (seq === undefined || hash === undefined || body === undefined) return null;
  return JSON.stringify(parseJson(body)) === body ? { type: 'entry', seq: Number(seq), hash, body } : null;
}

const OtherLine = z.union([
  z.object({ checkpoint: Checkpoint }).transform(({ checkpoint }): ArchiveLine => {
    return { type: 'checkpoint', checkpoint };
  }),
  z.object({ box: PollId, entry: BoxEntry }).transform(({ box, entry }): ArchiveLine => {
    return { type: 'ballot', pollId: box, entry };
  }),
  z.object({ seal: Seal }).transform(({ seal }): ArchiveLine => ({ type: 'seal', seal })),
  ArchiveHeader.transform((header): ArchiveLine => ({ type: 'header', header })),
]);

function otherLine(text: string): ArchiveLine | null {
  return OtherLine.safeParse(parseJson(text)).data ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
