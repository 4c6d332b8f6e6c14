import { setImmediate } from 'node:timers/promises';
import { boxInRecord } from '#shared/archive/boxes.ts';
import { type ChainVersion, chainOf } from '#shared/archive/chain.ts';
import type { Checkpoint } from '#shared/archive/checkpoint.ts';
import type { ArchiveLine } from '#shared/archive/lines.ts';
import type { PollId, SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import type { SecretBox } from '../ballots/secret-box.ts';
import { commitmentOf } from '../eventlog/chain.ts';
import { mustCover, readChecked } from '../eventlog/check-log.ts';
import type { EventLog, StoredEntry } from '../eventlog/event-log.ts';
import type { SigningKey } from '../eventlog/signing-key.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { SESSION_LOG } from './session-log.ts';

/** The box of a secret poll that was counted. */
interface Box {
  readonly pollId: PollId;
  readonly entries: readonly BoxEntry[];
}

/** All that is official about a session, as it goes from server to server and to whoever checks it. */
export interface SessionRecord {
  readonly sessionId: SessionId;
  readonly entries: readonly StoredEntry[];
  readonly checkpoints: readonly Checkpoint[];
  /** In the order of the polls' opening. */
  readonly boxes: readonly Box[];
}

interface RecordPorts {
  readonly log: EventLog;
  readonly secretBox: SecretBox;
  readonly signingKey: SigningKey;
}

/** Which entries the readers of a record are shown, by number; the others are sealed. null: all of them. */
export type Shown = ((seq: number) => boolean) | null;

/** Entries or ballots that are written at a time: no more than a moment of the event loop. */
const SLICE = 100;

/**
 * The record of a session up to `whole`, its state on this server, also while the session goes on: the lines of an archive
 * (shared/archive/lines.ts), sealed by this server, in pieces between which the server does other things. Refused: a record in part
 * of a log whose chain would give away what is sealed.
 */
export async function writeRecord(
  sessionId: SessionId,
  whole: SessionState,
  ports: RecordPorts,
  shown: Shown = null,
): Promise<Outcome<{ pieces: AsyncGenerator<string> }>> {
  const [first] = await ports.log.read(sessionId, 0, 1);
  if (!first) throw new RangeError(`${sessionId} has no entry yet`);
  const chain = chainOf(first);
  if (shown && chain === 1) return refuse('record-whole-only');
  return { ok: true, pieces: pieces(sessionId, chain, whole, ports, shown) };
}

async function* pieces(
  sessionId: SessionId,
  chain: ChainVersion,
  whole: SessionState,
  { log, secretBox, signingKey }: RecordPorts,
  shown: Shown,
): AsyncGenerator<string> {
  const { seq } = whole;
  const checkpoints = (await log.checkpoints(sessionId)).filter((checkpoint) => checkpoint.seq <= seq);
  const { polls } = shown ? await stateShown(sessionId, seq, log, shown) : whole;
  const boxes: Box[] = [];
  for (const poll of polls) {
    if (!boxInRecord(poll, shown === null)) continue;
    await setImmediate();
    const entries = await secretBox.published({ sessionId, pollId: poll.id });
    boxes.push({ pollId: poll.id, entries: entries ?? [] });
  }
  const archive = new ArchiveWriter({
    sessionId,
    chain,
    entries: seq,
    sealed: shown ? countWhere(seq, (one) => !shown(one)) : 0,
    checkpoints: checkpoints.length,
    ballots: boxes.reduce((sum, box) => sum + box.entries.length, 0),
  });
  yield archive.header();
  const checkpointOf = new Map(checkpoints.map((checkpoint) => [checkpoint.seq, checkpoint]));
  for await (const entries of slices(sessionId, seq, log)) {
    yield archive.lines(
      entries.flatMap((entry) => linesOf(entry, checkpointOf.get(entry.seq), shown?.(entry.seq) ?? true)),
    );
  }
  for (const { pollId, entries } of boxes) {
    for (let from = 0; from < entries.length; from += SLICE) {
      await setImmediate();
      const ballots = entries.slice(from, from + SLICE);
      yield archive.lines(ballots.map((entry) => ({ type: 'ballot', pollId, entry })));
    }
  }
  yield archive.seal(signingKey.signer);
}

/** The log up to `seq`, a moment of the event loop at a time. */
async function* slices(
  sessionId: SessionId,
  seq: number,
  log: EventLog,
): AsyncGenerator<readonly StoredEntry[]> {
  for (let after = 0; after < seq; after += SLICE) {
    await setImmediate();
    yield await log.read(sessionId, after, Math.min(SLICE, seq - after));
  }
}

/** The session as the entries that are shown leave it: which boxes belong to them follows from nothing else. */
async function stateShown(
  sessionId: SessionId,
  seq: number,
  log: EventLog,
  shown: (seq: number) => boolean,
): Promise<SessionState> {
  let state = EMPTY_SESSION;
  for await (const entries of slices(sessionId, seq, log)) {
    for (const entry of entries) {
      state = shown(entry.seq) ? evolve(state, upcast(JSON.parse(entry.body))) : { ...state, seq: entry.seq };
    }
  }
  return state;
}

function countWhere(seq: number, holds: (seq: number) => boolean): number {
  let count = 0;
  for (let one = 1; one <= seq; one += 1) if (holds(one)) count += 1;
  return count;
}

/**
 * Whether the log up to `state` is as it was signed, and covered as it has to be.
 * @throws UnsignedLogError when it is not: somebody changed it under the running server.
 */
export async function mustBeAsSigned(
  sessionId: SessionId,
  state: SessionState,
  { log, signingKey }: Pick<RecordPorts, 'log' | 'signingKey'>,
): Promise<void> {
  const own = signingKey.signer.publicKey;
  mustCover(signingKey, sessionId, await readChecked(log, sessionId, SESSION_LOG, own, { upTo: state.seq }));
}

/** An entry, or what stands for it where it is not shown, and, behind it, the checkpoint that signs it. */
export function linesOf(
  entry: StoredEntry,
  checkpoint: Checkpoint | undefined,
  shown = true,
): readonly ArchiveLine[] {
  const { seq, hash, salt, body } = entry;
  const line: ArchiveLine = shown
    ? { type: 'entry', seq, hash, salt, body }
    : { type: 'sealed', seq, hash, commitment: commitmentOf(entry) };
  return checkpoint ? [line, { type: 'checkpoint', checkpoint }] : [line];
}
