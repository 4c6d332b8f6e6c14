import { createHash } from 'node:crypto';
import type { Checkpoint } from '#shared/archive/checkpoint.ts';
import { type ArchiveLine, headerOf, lineText, sealText } from '#shared/archive/lines.ts';
import { type PollId, type SessionId, Sha256 } from '#shared/protocol/ids.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { pollEnding } from '#shared/session/polls.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { SecretBox } from '../ballots/secret-box.ts';
import { genesisHash } from '../eventlog/chain.ts';
import type { EventLog, StoredEntry } from '../eventlog/event-log.ts';
import type { Signer } from '../eventlog/signing-key.ts';

/** All that is official about a session, as it goes from server to server and to whoever checks it. */
export interface SessionRecord {
  readonly sessionId: SessionId;
  readonly entries: readonly StoredEntry[];
  readonly checkpoints: readonly Checkpoint[];
  /** Of the secret polls that were counted, in the order of opening. */
  readonly boxes: readonly { readonly pollId: PollId; readonly entries: readonly BoxEntry[] }[];
}

interface RecordPorts {
  readonly log: EventLog;
  readonly secretBox: SecretBox;
}

/** The record of a session up to `state`, also while the session goes on. */
export async function collectRecord(
  sessionId: SessionId,
  state: SessionState,
  { log, secretBox }: RecordPorts,
): Promise<SessionRecord> {
  const upToState = ({ seq }: { readonly seq: number }) => seq <= state.seq;
  const entries = (await log.read(sessionId, 0)).filter(upToState);
  const checkpoints = (await log.checkpoints(sessionId)).filter(upToState);
  const counted = state.polls.filter((poll) => pollEnding(poll)?.record.type === 'secret');
  const boxes = await Promise.all(
    counted.map(async ({ id: pollId }) => ({
      pollId,
      entries: (await secretBox.published({ sessionId, pollId })) ?? [],
    })),
  );
  return { sessionId, entries, checkpoints, boxes };
}

/** The record as the lines of an archive (shared/archive/lines.ts), sealed by this server. */
export function writeRecord(
  { sessionId, entries, checkpoints, boxes }: SessionRecord,
  signer: Signer,
): string {
  const checkpointOf = new Map(checkpoints.map((checkpoint) => [checkpoint.seq, checkpoint]));
  const header = headerOf({
    sessionId,
    genesis: Sha256.parse(genesisHash(sessionId)),
    entries: entries.length,
    checkpoints: checkpoints.length,
    ballots: boxes.reduce((sum, box) => sum + box.entries.length, 0),
  });
  const lines: ArchiveLine[] = [{ type: 'header', header }];
  for (const { seq, hash, body } of entries) {
    lines.push({ type: 'entry', seq, hash, body });
    const checkpoint = checkpointOf.get(seq);
    if (checkpoint) lines.push({ type: 'checkpoint', checkpoint });
  }
  for (const { pollId, entries: ballots } of boxes) {
    for (const entry of ballots) lines.push({ type: 'ballot', pollId, entry });
  }
  const text = lines.map((line) => `${lineText(line)}\n`).join('');
  return `${text}${lineText(sealOf(sessionId, lines.length, text, signer))}\n`;
}

function sealOf(sessionId: SessionId, lines: number, text: string, signer: Signer): ArchiveLine {
  const sha256 = Sha256.parse(createHash('sha256').update(text, 'utf8').digest('hex'));
  const signature = signer.sign(Buffer.from(sealText(sessionId, { lines, sha256 }), 'utf8'));
  return { type: 'seal', seal: { lines, sha256, key: signer.publicKey, signature } };
}
