import type { CheckInMeans, Sitting } from '../../protocol/attendance.ts';
import type { DelegateId } from '../../protocol/ids.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { findDelegate } from '../members/delegates.ts';
import { findSuspension } from '../members/find-suspension.ts';
import { openPoll } from '../polls/find-poll.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { attendanceOf, isPresent, whyTooMany } from './marks.ts';
import { compareSittings } from './sittings.ts';

/**
 * Begins the roll of a sitting. Marks that were made while the session was being prepared, before any roll, are of its first sitting; later
 * ones stay with the time before.
 */
export function beginRoll(state: SessionState, sitting: Sitting, excused: readonly DelegateId[]): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const last = state.roll && compareSittings(sitting, state.roll.sitting);
  if (last === 0) return decided();
  if (last !== null && last < 0) return refuse('sitting-over');
  if (sitting.day > state.details.days) return refuse('sitting-beyond', { days: state.details.days });
  if (openPoll(state)) return refuse('roll-while-voting');
  const unknown = excused.find((id) => !findDelegate(state, id));
  if (unknown !== undefined) return refuse('unknown-delegate', { id: unknown });
  return decided({ type: 'RollBegan', v: 1, sitting, excused: [...new Set(excused)] });
}

export function closeRoll(state: SessionState, unmarked: 'absent' | 'as-they-are'): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  if (!state.roll) return refuse('no-roll');
  if (state.roll.closedAt !== null) return decided();
  const absent =
    unmarked === 'absent'
      ? state.delegates.map(({ id }) => id).filter((id) => attendanceOf(state, id) === 'unmarked')
      : [];
  return decided({ type: 'RollClosed', v: 1, absent });
}

/**
 * A delegate marks themself present, of whom the server has looked at the code that they gave. Whoever is present already stays so;
 * whoever was marked as absent, or has left, is there from now on.
 */
export function checkIn(state: SessionState, delegateId: DelegateId, means: CheckInMeans): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const delegate = findDelegate(state, delegateId);
  if (!delegate) return refuse('unknown-delegate', { id: delegateId });
  if (!state.roll) return refuse('no-roll');
  if (isPresent(state, delegateId)) return decided();
  if (findSuspension(state, delegateId)) return refuse('delegate-suspended', { name: delegate.name });
  const why =
    (means.by === 'seat' ? whyNotSeat(state, delegateId, means.seat) : null) ??
    whyTooMany(state, [{ delegateId, status: 'present' }]);
  return why ? { ok: false, refusal: why } : decided({ type: 'DelegateCheckedIn', v: 1, delegateId, means });
}

/** Everybody sits in the seat that the list gives them; who has none takes one that is nobody's. */
function whyNotSeat(
  { delegates }: Pick<SessionState, 'delegates'>,
  delegateId: DelegateId,
  seat: string,
): Refusal | null {
  const own = delegates.find(({ id }) => id === delegateId)?.seat ?? '';
  if (own !== '') return own === seat ? null : refusal('seat-not-own', { seat, own });
  return delegates.some((other) => other.seat === seat) ? refusal('seat-of-another', { seat }) : null;
}
