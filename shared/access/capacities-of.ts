import type { Role } from '../protocol/person.ts';
import { groupsLedBy } from '../session/groups/find-group.ts';
import { findGuest } from '../session/guests/find-guest.ts';
import { unitsKeptBy } from '../session/members/unit-secretaries.ts';
import type { SessionState } from '../session/state.ts';
import type { Capacity } from './capacity.ts';

/** As what somebody who is signed in to a session may act in it now. */
export function capacitiesOf(
  state: Pick<
    SessionState,
    'standingBody' | 'guests' | 'counters' | 'units' | 'unitSecretaries' | 'groupDebates'
  >,
  { role, personId }: { readonly role: Role; readonly personId: string },
): readonly Capacity[] {
  switch (role) {
    case 'secretary':
      return ['secretary'];
    case 'display':
      return ['display'];
    case 'guest': {
      const invited = findGuest(state, personId);
      return invited ? [invited.as] : [];
    }
    // Reads, keeps notes, and does nothing else.
    case 'reader':
      return ['observer'];
    case 'delegate':
      return ['delegate', ...heldByDelegate(state, personId)];
  }
}

function heldByDelegate(state: Parameters<typeof capacitiesOf>[0], personId: string): readonly Capacity[] {
  const held: Capacity[] = [];
  if (state.standingBody.chair === personId) held.push('chair');
  if (state.counters.some((id) => id === personId)) held.push('counter');
  const led = groupsLedBy(state, personId);
  if (unitsKeptBy(state, personId).length > 0 || led.kept) held.push('group-secretary');
  if (led.chaired) held.push('group-chair');
  return held;
}
