import { uncovered } from '#shared/archive/coverage.ts';
import type { Actor, EventOf, LoggedEvent } from '#shared/protocol/events.ts';
import type { Instant } from '#shared/protocol/ids.ts';
import { decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { chain, endOf } from '../eventlog/chain.ts';
import { signCheckpoint } from '../eventlog/checkpoint.ts';
import type { Signer } from '../eventlog/signing-key.ts';
import type { SessionRecord } from './record.ts';

type Why = Pick<EventOf<'RecordVouchedFor'>, 'why' | 'reason'>;

/**
 * The record with one more entry at its end, in which `signer` vouches for all of it that it does not cover yet; the record
 * itself when nothing is left to vouch for. Its entries are known to follow from each other, and its checkpoints to sign them.
 */
export function vouched<T extends Pick<SessionRecord, 'sessionId' | 'entries' | 'checkpoints'>>(
  record: T,
  signer: Signer,
  { why, reason }: Why,
  actor: Actor,
  at: Instant,
): T {
  const log = record.entries.map(({ body }) => upcast(JSON.parse(body)));
  const { first, unsigned, keys } = uncovered(log, record.checkpoints, signer.publicKey);
  if (first === null) return record;
  const state = log.reduce(evolve, EMPTY_SESSION);
  const statement = { type: 'VouchForRecord', why, unsigned, keys, reason } as const;
  const decision = decide(state, statement, at, actor);
  if (!decision.ok) throw new Error(decision.refusal.en);
  const written = decision.events.map(
    (event, index): LoggedEvent => ({ seq: state.seq + 1 + index, at, actor, audience: 'public', event }),
  );
  const added = chain(endOf(record.sessionId, record.entries), written);
  const checkpoints = added.map((entry) => signCheckpoint(signer, record.sessionId, entry, at));
  return {
    ...record,
    entries: [...record.entries, ...added],
    checkpoints: [...record.checkpoints, ...checkpoints],
  };
}
