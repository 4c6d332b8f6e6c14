import type { EventOf } from '../../protocol/events.ts';
import type { DelegateId } from '../../protocol/ids.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import { whyMembersStay } from '../between.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDelegate } from './delegates.ts';
import { findSuspension } from './find-suspension.ts';

type Particulars = Omit<EventOf<'DelegateSuspended'>, 'type' | 'v'>;

/** No vote until the rights are restored; the delegate stays on the list. */
export function suspendDelegate(
  state: SessionState,
  { delegateId, on, source, reason }: Particulars,
): Decision {
  const why = whyNot(state, delegateId);
  if (why) return { ok: false, refusal: why };
  if (findSuspension(state, delegateId)) return decided();
  return decided({ type: 'DelegateSuspended', v: 1, delegateId, on, source, reason });
}

export function restoreDelegate(
  state: SessionState,
  { delegateId, on, source, reason }: Particulars,
): Decision {
  const why = whyNot(state, delegateId);
  if (why) return { ok: false, refusal: why };
  if (!findSuspension(state, delegateId)) return decided();
  return decided({ type: 'DelegateRestored', v: 1, delegateId, on, source, reason });
}

function whyNot(state: SessionState, id: DelegateId): Refusal | null {
  if (state.status === 'closed') return refusal('session-closed');
  if (!findDelegate(state, id)) return refusal('unknown-delegate', { id });
  return whyMembersStay(state);
}
