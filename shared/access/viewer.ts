import type { Audience, Circle } from '../protocol/audience.ts';
import { circleOf, debateGroupOf, personsOf, unitOf } from '../protocol/audience-order.ts';
import { narrowness } from '../protocol/circles.ts';
import { DelegateId, type UnitId } from '../protocol/ids.ts';
import type { Role } from '../protocol/person.ts';
import { type GroupMembership, groupsOfDelegate } from '../session/groups/find-group.ts';
import { findGuest } from '../session/guests/find-guest.ts';
import { unitsOfDelegate } from '../session/members/units.ts';
import type { SessionState } from '../session/state.ts';

/**
 * Who is told of a session: the narrowest circle that they belong to; where they are a delegate, their name, the units they are in, and
 * their groups in debates.
 */
export interface Viewer {
  readonly circle: Circle;
  readonly person: DelegateId | null;
  readonly units: readonly UnitId[];
  readonly groups: readonly GroupMembership[];
}

/** Somebody of whom nothing is known but the circle. */
export function anybodyIn(circle: Circle): Viewer {
  return { circle, person: null, units: [], groups: [] };
}

/** Whoever asks without saying who they are. */
export const PUBLIC = anybodyIn('public');

/** Everybody at a console. */
export const SECRETARIAT = anybodyIn('secretariat');

/**
 * What somebody who is signed in may know now. An observer knows what the public knows, also while the sitting is closed to it. A hall screen shows what members know while the sitting is closed to the public.
 */
export function viewerOf(
  state: Pick<SessionState, 'standingBody' | 'closedSitting' | 'units' | 'guests' | 'groupDebates'>,
  { role, personId }: { readonly role: Role; readonly personId: string },
): Viewer {
  const { standingBody, closedSitting } = state;
  switch (role) {
    case 'secretary':
      return SECRETARIAT;
    case 'display':
      return anybodyIn(closedSitting ? 'members' : 'public');
    case 'guest': {
      const invited = findGuest(state, personId);
      return invited && invited.as !== 'observer' ? anybodyIn('guests') : PUBLIC;
    }
    case 'reader':
      return anybodyIn('members');
    case 'delegate': {
      const person = DelegateId.parse(personId);
      const own = { person, units: unitsOfDelegate(state, person), groups: groupsOfDelegate(state, person) };
      if (standingBody.chair === person) return { circle: 'conduct', ...own };
      return { circle: standingBody.members.includes(person) ? 'standing-body' : 'members', ...own };
    }
  }
}

/**
 * The same for two viewers exactly when they were told the same. Devices keep it with what they were told. A group of a debate is named
 * only for whoever came to it while it met: nothing was told in it before it did, and so five hundred tablets that learn of their
 * groups are not told the session anew.
 */
export function viewKey({ circle, person, units, groups }: Viewer): string {
  const known = person === null ? circle : `${circle}/${person}`;
  const late = groups.flatMap(({ groupId, since }) => (since === null ? [] : [`${groupId}@${since}`]));
  const parts = [...units, ...late];
  return parts.length === 0 ? known : `${known}/${parts.join('+')}`;
}

export function mayKnow({ circle, person, units, groups }: Viewer, audience: Audience): boolean {
  if (narrowness(circle) >= narrowness(circleOf(audience))) return true;
  const group = debateGroupOf(audience);
  if (group !== null) return groups.some(({ groupId }) => groupId === group);
  const unit = unitOf(audience);
  return unit === null ? person !== null && personsOf(audience).includes(person) : units.includes(unit);
}
