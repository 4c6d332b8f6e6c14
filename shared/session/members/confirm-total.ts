import type { EventOf } from '../../protocol/events.ts';
import { refuse } from '../../protocol/refusals.ts';
import { whyMembersStay } from '../between.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

/** Confirms the number of all delegates. Not while the hall votes by another one. */
export function confirmTotal(
  state: SessionState,
  { total, suspended, reason }: Omit<EventOf<'TotalConfirmed'>, 'type' | 'v'>,
): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const voting = whyMembersStay(state);
  if (voting) return { ok: false, refusal: voting };
  const present = presentOf(state);
  if (total < present) return refuse('total-too-small', { total, present });
  const known = state.confirmedTotal;
  if (known?.total === total && known.suspended === suspended) return decided();
  return decided({ type: 'TotalConfirmed', v: 1, total, suspended, reason });
}

function presentOf({ delegates, attendance }: SessionState): number {
  return delegates.filter(({ id }) => attendance[id]?.status === 'present').length;
}
