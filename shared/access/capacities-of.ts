import type { Role } from '../protocol/person.ts';
import { findGuest } from '../session/guests/find-guest.ts';
import type { SessionState } from '../session/state.ts';
import type { Capacity } from './capacity.ts';

/** As what somebody who is signed in to a session may act in it now. */
export function capacitiesOf(
  { standingBody, guests }: Pick<SessionState, 'standingBody' | 'guests'>,
  { role, personId }: { readonly role: Role; readonly personId: string },
): readonly Capacity[] {
  switch (role) {
    case 'secretary':
      return ['secretary'];
    case 'display':
      return ['display'];
    case 'guest': {
      const invited = findGuest({ guests }, personId);
      return invited ? [invited.as] : [];
    }
    case 'delegate':
      return standingBody.chair === personId ? ['delegate', 'chair'] : ['delegate'];
  }
}
