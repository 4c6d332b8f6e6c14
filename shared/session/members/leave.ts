import type { EventOf } from '../../protocol/events.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { whyMembersStay, whySpeakerStays } from '../between.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDelegate } from './delegates.ts';
import { findSuspension } from './find-suspension.ts';

type Particulars<T extends 'DelegateStruck' | 'DelegatesMerged'> = Omit<EventOf<T>, 'type' | 'v'>;

/** Takes somebody off the list. An opinion poll that is open goes on without them. */
export function strikeDelegate(
  state: SessionState,
  { delegateId, kind, on, source, reason }: Particulars<'DelegateStruck'>,
): Decision {
  const why = whyNotLeave(state, delegateId);
  if (why) return { ok: false, refusal: why };
  return decided({ type: 'DelegateStruck', v: 1, delegateId, kind, on, source, reason });
}

/**
 * Makes one person of two rows of the list, from here on: polls that have ended keep both names.
 * `dropVoted`: a ballot of the row that goes lies in an open opinion poll. It would count for nobody, so the merge waits.
 */
export function mergeDelegates(
  state: SessionState,
  { keep, drop, reason }: Particulars<'DelegatesMerged'>,
  dropVoted: boolean,
): Decision {
  if (keep === drop) return refuse('merge-with-itself');
  if (!findDelegate(state, keep)) return refuse('unknown-delegate', { id: keep });
  const why = whyNotLeave(state, drop);
  if (why) return { ok: false, refusal: why };
  // Otherwise suspended rights would come back by a merge.
  if (findSuspension(state, drop)) return refuse('merge-suspended');
  if (dropVoted) return refuse('merge-while-voted');
  return decided({ type: 'DelegatesMerged', v: 1, keep, drop, reason });
}

function whyNotLeave(state: SessionState, id: EventOf<'DelegateStruck'>['delegateId']): Refusal | null {
  if (state.status === 'closed') return refusal('session-closed');
  if (!findDelegate(state, id)) return refusal('unknown-delegate', { id });
  return whyMembersStay(state) ?? whySpeakerStays(state, id);
}
