import type { PollId, SessionId } from '../protocol/ids.ts';
import type { Paper, Selection, Tally } from '../protocol/polls.ts';
import type { BoxEntry } from '../protocol/socket.ts';
import { fits, longestSelection, selectionText } from './papers.ts';
import { tally } from './tally.ts';

/**
 * The box of a secret poll: what exactly is signed and hashed, and how anybody counts it again. Tokens are blind RSA
 * signatures (RFC 9474, RSABSSA-SHA384-PSS-Deterministic) on a key pair that each tablet makes for one ballot; the box is
 * hashed as a Merkle tree (RFC 9162, section 2.1).
 */
export interface BoxCrypto {
  sha256(bytes: Uint8Array): Promise<Uint8Array>;
  /** RSASSA-PSS, SHA-384, 48 bytes of salt. `publicKey` is SubjectPublicKeyInfo. All in base64url. */
  verifyToken(publicKey: string, signature: string, message: Uint8Array): Promise<boolean>;
  /** ECDSA, P-256, SHA-256; `token` is the uncompressed point. Both in base64url. */
  verifyBallot(token: string, signature: string, message: Uint8Array): Promise<boolean>;
}

export interface PollAddress {
  readonly sessionId: SessionId;
  readonly pollId: PollId;
}

/** What the poll's RSA key signs blindly: this token is good for one ballot in this poll. */
export function tokenMessage({ sessionId, pollId }: PollAddress, token: string): Uint8Array {
  return utf8(`nghi-truong/token/1\n${sessionId}\n${pollId}\n${token}`);
}

/** What the token's own key signs: the ballot. */
export function ballotMessage(
  { sessionId, pollId }: PollAddress,
  token: string,
  selection: Selection,
): Uint8Array {
  return utf8(`nghi-truong/ballot/1\n${sessionId}\n${pollId}\n${token}\n${selectionText(selection)}`);
}

/** The one text of an entry, as it is stored, exported and hashed. */
export function entryText({ token, tokenSignature, selection, signature }: BoxEntry): string {
  const [head, tail] = [JSON.stringify({ token, tokenSignature }), JSON.stringify({ signature })];
  return `${head.slice(0, -1)},"selection":${selectionText(selection)},${tail.slice(1)}`;
}

/** Characters in base64url of a P-256 point, of a signature by a 2048-bit RSA key and of one by the point's own key. */
const [TOKEN, TOKEN_SIGNATURE, SIGNATURE] = [87, 342, 86];

/** How long the text of an entry for `paper` can be, in characters, which are all ASCII. */
export function longestEntry(paper: Paper): number {
  return entryText({
    token: 'A'.repeat(TOKEN),
    tokenSignature: 'A'.repeat(TOKEN_SIGNATURE),
    selection: longestSelection(paper),
    signature: 'A'.repeat(SIGNATURE),
  }).length;
}

/** Entries in the order in which a box is published: by token, as code units. */
export function inTokenOrder(entries: readonly BoxEntry[]): readonly BoxEntry[] {
  return [...entries].sort((a, b) => (a.token < b.token ? -1 : a.token > b.token ? 1 : 0));
}

/** Merkle tree hash of `entries` in their order, as lower-case hexadecimal. */
export async function boxRoot(entries: readonly BoxEntry[], sha256: BoxCrypto['sha256']): Promise<string> {
  const leaves = await Promise.all(entries.map((entry) => sha256(bytesOf(0x00, utf8(entryText(entry))))));
  return hex(await treeHash(leaves, sha256));
}

async function treeHash(leaves: readonly Uint8Array[], sha256: BoxCrypto['sha256']): Promise<Uint8Array> {
  const [only] = leaves;
  if (!only) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return only;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  const left = await treeHash(leaves.slice(0, half), sha256);
  const right = await treeHash(leaves.slice(half), sha256);
  return sha256(bytesOf(0x01, left, right));
}

/** What does not hold in a box: one entry, by its position, or the box as a whole. */
export type BoxFault =
  | { readonly what: 'order' | 'token' | 'signature' | 'ballot'; readonly entry: number }
  | { readonly what: 'root' | 'count' | 'tally'; readonly entry: null };

export interface BoxClaims extends PollAddress {
  readonly paper: Paper;
  readonly publicKey: string;
  readonly issued: number;
  readonly boxRoot: string;
  readonly tally: Tally;
}

/** Whether one ballot was cast with a token of this poll and is as its owner signed it. */
export async function entryFault(
  claims: Pick<BoxClaims, 'sessionId' | 'pollId' | 'paper' | 'publicKey'>,
  entry: BoxEntry,
  crypto: Omit<BoxCrypto, 'sha256'>,
): Promise<'ballot' | 'token' | 'signature' | null> {
  if (!fits(claims.paper, entry.selection)) return 'ballot';
  const token = tokenMessage(claims, entry.token);
  if (!(await crypto.verifyToken(claims.publicKey, entry.tokenSignature, token))) return 'token';
  const ballot = ballotMessage(claims, entry.token, entry.selection);
  return (await crypto.verifyBallot(entry.token, entry.signature, ballot)) ? null : 'signature';
}

/**
 * Counts a box again: each token in ascending order and once, each signed by the poll's key and signing its ballot, not
 * more ballots than tokens were issued, the root and the tally as the record claims. Null when all of it holds, else the
 * first fault. `onProgress` is told how many entries have been checked.
 */
export async function boxFault(
  claims: BoxClaims,
  entries: readonly BoxEntry[],
  crypto: BoxCrypto,
  onProgress: (checked: number) => void = () => {},
): Promise<BoxFault | null> {
  for (const [place, entry] of entries.entries()) {
    const before = entries[place - 1];
    if (before && before.token >= entry.token) return { what: 'order', entry: place };
    const what = await entryFault(claims, entry, crypto);
    if (what) return { what, entry: place };
    onProgress(place + 1);
  }
  if (entries.length > claims.issued) return { what: 'count', entry: null };
  if ((await boxRoot(entries, crypto.sha256)) !== claims.boxRoot) return { what: 'root', entry: null };
  const counted = tally(
    claims.paper,
    entries.map(({ selection }) => selection),
  );
  return JSON.stringify(counted) === JSON.stringify(claims.tally) ? null : { what: 'tally', entry: null };
}

function bytesOf(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  whole[0] = prefix;
  let at = 1;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** UTF-8 of a well-formed string; this folder has no TextEncoder. */
function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] === '%') {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(escaped.charCodeAt(at));
  }
  return Uint8Array.from(bytes);
}
