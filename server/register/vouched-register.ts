import { uncovered } from '#shared/archive/coverage.ts';
import { type Instant, REGISTER_LOG } from '#shared/protocol/ids.ts';
import type { LoggedRegisterEvent, RegisterActor } from '#shared/protocol/register/events.ts';
import { decideRegister } from '#shared/register/decide.ts';
import { evolveRegister } from '#shared/register/evolve.ts';
import { EMPTY_REGISTER } from '#shared/register/state.ts';
import { chain, endOf } from '../eventlog/chain.ts';
import { signCheckpoint } from '../eventlog/checkpoint.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import type { Signer } from '../eventlog/signing-key.ts';
import { REGISTER_KIND } from './register-log.ts';

/** Somebody at the server itself. */
const OPERATOR: RegisterActor = { capacity: 'system', id: 'operator' };

/**
 * Has `signer` vouch, in an entry of its own, for all of the register's log that it does not cover yet; the log is known to hold together.
 * @returns the last entry that was vouched for; null where there was nothing to vouch for.
 */
export async function vouchForRegister(
  log: EventLog,
  signer: Signer,
  reason: string,
  at: Instant,
): Promise<number | null> {
  const stored = await log.read(REGISTER_LOG, 0);
  const entries = stored.map(({ body }) => REGISTER_KIND.read(JSON.parse(body)));
  const checkpoints = await log.checkpoints(REGISTER_LOG);
  const { first, unsigned, keys } = uncovered(entries, checkpoints, signer.publicKey);
  if (first === null) return null;
  const state = entries.reduce(evolveRegister, EMPTY_REGISTER);
  const command = { type: 'VouchForRecord', why: 'operator', unsigned, keys, reason } as const;
  const decision = decideRegister(state, command, at, OPERATOR);
  if (!decision.ok) throw new Error(decision.refusal.en);
  const written = decision.events.map(
    (event, place): LoggedRegisterEvent => ({
      seq: state.seq + 1 + place,
      at,
      actor: OPERATOR,
      audience: 'administrators',
      event,
    }),
  );
  const added = chain(endOf(REGISTER_LOG, stored), written);
  const last = added.at(-1);
  if (!last) return null;
  await log.append(REGISTER_LOG, added, signCheckpoint(signer, REGISTER_LOG, last, at, REGISTER_KIND.core));
  return state.seq;
}
