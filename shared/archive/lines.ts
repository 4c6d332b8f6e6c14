import { z } from 'zod';
import { type LogId, PollId, SessionId, Sha256 } from '../protocol/ids.ts';
import { BoxEntry } from '../protocol/socket.ts';
import { entryText } from '../voting/box.ts';
import { Checkpoint, ServerKey, ServerSignature } from './checkpoint.ts';

/**
 * The whole record of a session as one text file, so that every byte of it is covered by something: a header; each entry
 * of the log with its hash, followed by the checkpoint that signs it, where there is one; the box of each secret poll
 * that was counted, ballot by ballot; a seal over all of it. Lines end with LF. Each has exactly one way of being
 * written: `readLine` knows no other.
 *
 * A record in part has sealed lines in the place of entries that are not for its readers: the entry's commitment (chain.ts), with which
 * chain and signatures still hold. It can be read and verified; no server goes on with it.
 */
const FORMAT = 'nghi-truong-record';
const CURRENT_FORMAT = 4;

export const ArchiveHeader = z.object({
  format: z.literal(FORMAT),
  /**
   * 4: says the chain of the log, and may have sealed lines. 3: the key of the seal covers the whole log (coverage.ts). 2: as version
   * 0.3.0 wrote it, where what another server or an earlier version had written may lie uncovered.
   */
  version: z.literal([2, 3, 4]),
  sessionId: SessionId,
  /** The one of formats 2 and 3, which do not say it, is 1. */
  chain: z.literal([1, 2]).default(1),
  /** What the first entry is chained to. It repeats the session's id, so that neither can be changed alone. */
  genesis: Sha256,
  /** How many lines of each kind follow; `sealed` are those of the entries that are not shown. */
  entries: z.int().min(1),
  sealed: z.int().min(0).default(0),
  checkpoints: z.int().min(0),
  ballots: z.int().min(0),
});
export type ArchiveHeader = z.infer<typeof ArchiveHeader>;

const REGISTER_FORMAT = 'nghi-truong-register';
const CURRENT_REGISTER_FORMAT = 1;

/**
 * The record of the office's register: its header, its entries and checkpoints, and a seal, in the same lines. It is of administrators
 * alone, and shown whole.
 */
export const RegisterHeader = z.object({
  format: z.literal(REGISTER_FORMAT),
  version: z.literal(CURRENT_REGISTER_FORMAT),
  /** No register is older. */
  chain: z.literal(2),
  /** What the first entry is chained to. */
  genesis: Sha256,
  entries: z.int().min(1),
  checkpoints: z.int().min(0),
});
export type RegisterHeader = z.infer<typeof RegisterHeader>;

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
  | { readonly type: 'register-header'; readonly header: RegisterHeader }
  /** `body` is the exact text that `hash` covers, with `salt` in chain 2. */
  | {
      readonly type: 'entry';
      readonly seq: number;
      readonly hash: string;
      readonly salt: string | null;
      readonly body: string;
    }
  | { readonly type: 'sealed'; readonly seq: number; readonly hash: string; readonly commitment: string }
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly type: 'ballot'; readonly pollId: PollId; readonly entry: BoxEntry }
  | { readonly type: 'seal'; readonly seal: Seal };

/** A header as it is written; `format` and `version` say what is written today. */
export function headerOf(counts: Omit<ArchiveHeader, 'format' | 'version'>): ArchiveHeader {
  return { format: FORMAT, version: CURRENT_FORMAT, ...counts };
}

export function registerHeaderOf(
  counts: Pick<RegisterHeader, 'genesis' | 'entries' | 'checkpoints'>,
): RegisterHeader {
  return { format: REGISTER_FORMAT, version: CURRENT_REGISTER_FORMAT, chain: 2, ...counts };
}

const FIRST_WORDS = /^\{"format":"(nghi-truong-record|nghi-truong-register)","version":([1-9]\d{0,3}),/;

/** Whether a header is of a format that only a later release knows. */
export function isOfLaterFormat(text: string): boolean {
  const [, format, version] = FIRST_WORDS.exec(text) ?? [];
  return Number(version) > (format === FORMAT ? CURRENT_FORMAT : CURRENT_REGISTER_FORMAT);
}

/** Whether a header is that of a register's record, of whatever version. */
export function isOfRegister(text: string): boolean {
  return FIRST_WORDS.exec(text)?.[1] === REGISTER_FORMAT;
}

/** The text that a seal signs, as UTF-8. */
export function sealText(id: LogId, { lines, sha256 }: Pick<Seal, 'lines' | 'sha256'>): string {
  return `nghi-truong/seal/1\n${id}\n${lines}\n${sha256}`;
}

/** The one text of a line, without its LF. */
export function lineText(line: ArchiveLine): string {
  switch (line.type) {
    case 'header':
      return headerText(line.header);
    case 'register-header': {
      const { format, version, chain, genesis, entries, checkpoints } = line.header;
      return JSON.stringify({ format, version, chain, genesis, entries, checkpoints });
    }
    case 'entry': {
      const salt = line.salt === null ? '' : `"salt":"${line.salt}",`;
      return `{"seq":${line.seq},"hash":"${line.hash}",${salt}"entry":${line.body}}`;
    }
    case 'sealed':
      return `{"seq":${line.seq},"hash":"${line.hash}","sealed":"${line.commitment}"}`;
    case 'checkpoint': {
      const { seq, hash, at, core, key, signature } = line.checkpoint;
      const signed = core === null ? { seq, hash, at } : { seq, hash, at, core };
      return JSON.stringify({ checkpoint: { ...signed, key, signature } });
    }
    case 'ballot':
      return `{"box":${JSON.stringify(line.pollId)},"entry":${entryText(line.entry)}}`;
    case 'seal': {
      const { lines, sha256, key, signature } = line.seal;
      return JSON.stringify({ seal: { lines, sha256, key, signature } });
    }
  }
}

function headerText(header: ArchiveHeader): string {
  const { format, version, sessionId, chain, genesis, entries, sealed, checkpoints, ballots } = header;
  return JSON.stringify(
    version === 4
      ? { format, version, sessionId, chain, genesis, entries, sealed, checkpoints, ballots }
      : { format, version, sessionId, genesis, entries, checkpoints, ballots },
  );
}

/** Reads one line; null for one that is not written as `lineText` writes it, to the character. */
export function readLine(text: string): ArchiveLine | null {
  const line = entryLine(text) ?? otherLine(text);
  return line !== null && lineText(line) === text ? line : null;
}

const ENTRY =
  /^\{"seq":([1-9]\d{0,8}),"hash":"([0-9a-f]{64})",(?:"salt":"([0-9a-f]{64})",)?"entry":(\{.*\})\}$/;
const SEALED = /^\{"seq":([1-9]\d{0,8}),"hash":"([0-9a-f]{64})","sealed":"([0-9a-f]{64})"\}$/;

function entryLine(text: string): ArchiveLine | null {
  const [, seq, hash, salt = null, body] = ENTRY.exec(text) ?? [];
  if (seq === undefined || hash === undefined || body === undefined) return sealedLine(text);
  return JSON.stringify(parseJson(body)) === body
    ? { type: 'entry', seq: Number(seq), hash, salt, body }
    : null;
}

function sealedLine(text: string): ArchiveLine | null {
  const [, seq, hash, commitment] = SEALED.exec(text) ?? [];
  if (seq === undefined || hash === undefined || commitment === undefined) return null;
  return { type: 'sealed', seq: Number(seq), hash, commitment };
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
  RegisterHeader.transform((header): ArchiveLine => ({ type: 'register-header', header })),
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
