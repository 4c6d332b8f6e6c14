import type { DelegateId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import { isBeingCounted } from '../between.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDelegate } from './delegates.ts';

/**
 * Says who of the delegates counts the votes (ban kiểm phiếu), all of them anew. Not once a count by hand was entered: those who were
 * told its numbers stay those who may confirm it.
 */
export function nameCounters(state: SessionState, delegateIds: readonly DelegateId[]): Decision {
  const stranger = delegateIds.find((id) => !findDelegate(state, id));
  if (stranger) return refuse('unknown-delegate', { id: stranger });
  if (state.status === 'closed') return refuse('session-closed');
  if (isBeingCounted(state)) return refuse('counters-while-counting');
  const once = [...new Set(delegateIds)];
  const { counters: now } = state;
  const same = now.length === once.length && now.every((id, place) => id === once[place]);
  return same ? decided() : decided({ type: 'CountersNamed', v: 1, delegateIds: once });
}

/** After `id` has left the list; `into`: who goes on for them. */
export function countersAfter(
  counters: readonly DelegateId[],
  id: DelegateId,
  into: DelegateId | null,
): readonly DelegateId[] {
  return counters.includes(id)
    ? [...new Set(counters.flatMap((one) => (one === id ? (into ?? []) : one)))]
    : counters;
}
