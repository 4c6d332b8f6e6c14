import type { DelegateId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { SessionState, StandingBody } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDelegate } from './delegates.ts';

/** Says who is in the standing body, and who of the delegates chairs the sitting: they are told what others are not told yet. */
export function nameStandingBody(state: SessionState, { chair, members }: StandingBody): Decision {
  const stranger = [chair, ...members].find((id) => id !== null && !findDelegate(state, id));
  if (stranger) return refuse('unknown-delegate', { id: stranger });
  if (state.status === 'closed') return refuse('session-closed');
  const once = [...new Set(members)];
  const { standingBody: now } = state;
  const same =
    now.chair === chair &&
    now.members.length === once.length &&
    now.members.every((id, place) => id === once[place]);
  return same ? decided() : decided({ type: 'StandingBodyNamed', v: 1, chair, members: once });
}

/** After `id` has left the list; `into`: who goes on for them. */
export function standingBodyAfter(
  { chair, members }: StandingBody,
  id: DelegateId,
  into: DelegateId | null,
): StandingBody {
  const after = members.flatMap((one) => (one === id ? (into ?? []) : one));
  return { chair: chair === id ? into : chair, members: [...new Set(after)] };
}
