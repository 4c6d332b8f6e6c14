import type { Delegate } from '../../protocol/records.ts';
import { refuse } from '../../protocol/refusals.ts';
import { leaveVotingBody, whyMembersStay } from '../between.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDelegate } from './delegates.ts';

/** Puts particulars right. Polls that have ended keep what they were; after the closing of the session too. */
export function correctDelegate(state: SessionState, delegate: Delegate, reason: string): Decision {
  const known = findDelegate(state, delegate.id);
  if (!known) return refuse('unknown-delegate', { id: delegate.id });
  if (whyMembersStay(state) || leaveVotingBody(state, [delegate])) return refuse('members-while-voting');
  const same = (Object.keys(delegate) as readonly (keyof Delegate)[]).every(
    (key) => delegate[key] === known[key],
  );
  return same ? decided() : decided({ type: 'DelegateCorrected', v: 1, delegate, reason });
}
