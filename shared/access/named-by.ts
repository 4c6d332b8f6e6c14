import type { Audience } from '../protocol/audience.ts';
import { debateGroupOf, personsOf, unitOf } from '../protocol/audience-order.ts';
import type { DelegateId } from '../protocol/ids.ts';
import { findDebateGroup } from '../session/groups/find-group.ts';
import { findUnit } from '../session/members/units.ts';
import type { SessionState } from '../session/state.ts';

/** Delegates who may know what is for `audience` though their circle may not: those named, and the members of its unit or group now. */
export function namedBy(
  state: Pick<SessionState, 'units' | 'groupDebates'>,
  audience: Audience,
): readonly DelegateId[] {
  const group = debateGroupOf(audience);
  if (group !== null) return findDebateGroup(state, group)?.group.members ?? [];
  const unit = unitOf(audience);
  return unit === null ? personsOf(audience) : (findUnit(state, unit)?.members ?? []);
}
