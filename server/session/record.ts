import { setImmediate } from 'node:timers/promises';
import type { Checkpoint } from '#shared/archive/checkpoint.ts';
import type { ArchiveLine } from '#shared/archive/lines.ts';
import type { PollId, SessionId } from '#shared/protocol/ids.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { pollEnding } from '#shared/session/polls.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { SecretBox } from '../ballots/secret-box.ts';
import { mustCover, readChecked } from '../eventlog/check-log.ts';
import type { EventLog, StoredEntry } from '../eventlog/event-log.ts';
import type { SigningKey } from '../eventlog/signing-key.ts';
import { ArchiveWriter } from './archive-writer.ts';

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

/** Entries or ballots that are written at a time: no more than a moment of the event loop. */
const SLICE = 100;

/**
 * The record of a session up to `state`, also while the session goes on: the lines of an archive
 * (shared/archive/lines.ts), sealed by this server, in pieces between which the server does other things.
 */
export async function* writeRecord(
  sessionId: SessionId,
  state: SessionState,
  { log, secretBox, signingKey }: RecordPorts,
): AsyncGenerator<string> {
  const checkpoints = (await log.checkpoints(sessionId)).filter(({ seq }) => seq <= state.seq);
  const boxes: Box[] = [];
  for (const poll of state.polls) {
    if (pollEnding(poll)?.record.type !== 'secret') continue;
    await setImmediate();
    const entries = await secretBox.published({ sessionId, pollId: poll.id });
    boxes.push({ pollId: poll.id, entries: entries ?? [] });
  }
  const archive = new ArchiveWriter({
    sessionId,
    entries: state.seq,
    checkpoints: checkpoints.length,
    ballots: boxes.reduce((sum, box) => sum + box.entries.length, 0),
  });
  yield archive.header();
  const checkpointOf = new Map(checkpoints.map((checkpoint) => [checkpoint.seq, checkpoint]));
  for (let after = 0; after < state.seq; after += SLICE) {
    await setImmediate();
    const entries = await log.read(sessionId, after, Math.min(SLICE, state.seq - after));
    yield archive.lines(entries.flatMap((entry) => linesOf(entry, checkpointOf.get(entry.seq))));
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

/**
 * Whether the log up to `state` is as it was signed, and covered as it has to be.
 * @throws UnsignedLogError when it is not: somebody changed it under the running server.
 */
export async function mustBeAsSigned(
  sessionId: SessionId,
  state: SessionState,
  { log, signingKey }: Pick<RecordPorts, 'log' | 'signingKey'>,
): Promise<void> {
  mustCover(signingKey, sessionId, await readChecked(log, sessionId, state.seq));
}

/** An entry and, behind it, the checkpoint that signs it. */
export function linesOf(
  { seq, hash, body }: StoredEntry,
  checkpoint: Checkpoint | undefined,
): readonly ArchiveLine[] {
  const line: ArchiveLine = { type: 'entry', seq, hash, body };
  return checkpoint ? [line, { type: 'checkpoint', checkpoint }] : [line];
}
