import type { Actor } from '#shared/protocol/events.ts';
import { type Outcome, refusal, refuse } from '#shared/protocol/refusals.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { firstBreak } from '../eventlog/chain.ts';
import type { StoredEntry } from '../eventlog/event-log.ts';
import type { SessionRecord } from '../session/record.ts';
import type { SessionPorts } from '../session/session-ports.ts';
import { vouched } from '../session/vouched.ts';

/** Who signs for a record that was taken over. */
const ADOPTION: Actor = { capacity: 'system', id: 'adoption' };

type AdoptionPorts = Pick<SessionPorts, 'log' | 'secretBox' | 'signingKey' | 'clock'>;

/**
 * Writes a whole record from another server to the disk, with an entry in which this server signs for it, or nothing. What lies there
 * already may be this record: it was taken over, and then could not be loaded.
 */
export async function takeOver(record: SessionRecord, ports: AdoptionPorts): Promise<Outcome<object>> {
  const { sessionId, entries } = record;
  const broken = firstBreak(sessionId, entries);
  if (broken !== null) return recordBroken(broken, 'SHA-256');
  let state = EMPTY_SESSION;
  for (const { seq, body } of entries) {
    try {
      state = evolve(state, upcast(JSON.parse(body)));
    } catch {
      return recordBroken(seq, 'LoggedEvent');
    }
  }
  switch (await found(record, ports)) {
    case 'another':
      return refuse('session-exists');
    case 'nothing':
      await write(record, ports);
      return { ok: true };
    case 'this':
      return { ok: true };
  }
}

async function found(
  { sessionId, entries }: SessionRecord,
  { log }: AdoptionPorts,
): Promise<'nothing' | 'this' | 'another'> {
  const [last, ...after] = await log.read(sessionId, entries.length - 1, 3);
  if (!last) return (await log.read(sessionId, 0, 1)).length === 0 ? 'nothing' : 'another';
  const isOurs = last.hash === entries.at(-1)?.hash && after.length <= 1 && after.every(isVouching);
  return isOurs ? 'this' : 'another';
}

async function write(
  { sessionId, entries, checkpoints, boxes }: SessionRecord,
  { log, secretBox, signingKey, clock }: AdoptionPorts,
): Promise<void> {
  // Boxes first: they mean nothing without the log, and repeating them changes nothing.
  for (const { pollId, entries: ballots } of boxes) {
    await secretBox.publish({ sessionId, pollId }, ballots);
  }
  const at = new Date(clock.now()).toISOString();
  const why = { why: 'adoption', reason: null } as const;
  const own = vouched({ sessionId, entries, checkpoints }, signingKey.signer, why, ADOPTION, at);
  await log.adopt(sessionId, own.entries, own.checkpoints);
}

function isVouching({ body }: StoredEntry): boolean {
  return upcast(JSON.parse(body)).event.type === 'RecordVouchedFor';
}

/** Line 1 of a record is its header; entry n stands on line n + 1. */
function recordBroken(seq: number, what: string): Outcome<never> {
  return { ok: false, refusal: refusal('record-broken', { line: seq + 1, what }) };
}
