import { type Audience, type Circle, circleOf, personsOf } from '../protocol/audience.ts';
import { narrowness } from '../protocol/circles.ts';
import { DelegateId } from '../protocol/ids.ts';
import type { Role } from '../protocol/person.ts';
import type { SessionState } from '../session/state.ts';

/** Who is told of a session: the narrowest circle that they belong to, and their name where they are a delegate. */
export interface Viewer {
  readonly circle: Circle;
  readonly person: DelegateId | null;
}

/** Whoever asks without saying who they are. */
export const PUBLIC: Viewer = { circle: 'public', person: null };

/** Everybody at a console. */
export const SECRETARIAT: Viewer = { circle: 'secretariat', person: null };

/** What somebody who is signed in may know now. A hall screen shows what members know while the sitting is closed to the public. */
export function viewerOf(
  { standingBody, closedSitting }: Pick<SessionState, 'standingBody' | 'closedSitting'>,
  { role, personId }: { readonly role: Role; readonly personId: string },
): Viewer {
  switch (role) {
    case 'secretary':
      return SECRETARIAT;
    case 'display':
      return { circle: closedSitting ? 'members' : 'public', person: null };
    case 'delegate': {
      const person = DelegateId.parse(personId);
      if (standingBody.chair === person) return { circle: 'conduct', person };
      return { circle: standingBody.members.includes(person) ? 'standing-body' : 'members', person };
    }
  }
}

/** The same for two viewers exactly when they are told the same. Devices keep it with what they were told. */
export function viewKey({ circle, person }: Viewer): string {
  return person === null ? circle : `${circle}/${person}`;
}

export function mayKnow({ circle, person }: Viewer, audience: Audience): boolean {
  return (
    narrowness(circle) >= narrowness(circleOf(audience)) ||
    (person !== null && personsOf(audience).includes(person))
  );
}
