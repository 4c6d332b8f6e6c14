import type { Person } from '#shared/protocol/person.ts';
import type { SessionState } from '#shared/session/state.ts';
import { DISPLAY_ID, type Identity, SECOND_SECRETARY_ID, SECRETARY_ID } from '../identity/identities.ts';

/** How a signed-in person is called on screens. */
export function personOf(state: SessionState, { personId, role }: Identity): Person {
  switch (role) {
    case 'delegate':
      return { role, personId, name: nameOf(state, personId) };
    case 'secretary':
      return {
        role,
        personId,
        name: personId === SECOND_SECRETARY_ID ? 'Thư ký thứ hai' : 'Thư ký thứ nhất',
      };
    case 'display':
      return { role, personId, name: 'Màn hình hội trường' };
  }
}

/** Also of somebody who has left the list: the record of codes still names them. */
function nameOf({ delegates, former }: SessionState, personId: string): string {
  const left = former.map(({ delegate }) => delegate);
  return [...delegates, ...left].find(({ id }) => id === personId)?.name ?? personId;
}

/** Whether the person still takes part in the session: who was taken off the list of delegates does not. */
export function takesPart(state: SessionState, { role, personId }: Identity): boolean {
  return role !== 'delegate' || !state.former.some(({ delegate }) => delegate.id === personId);
}

/** Delegates who were taken off the list. */
export function formerIdentitiesOf(
  sessionId: Identity['sessionId'],
  { former }: SessionState,
): readonly Identity[] {
  return former.map(({ delegate }): Identity => ({ sessionId, personId: delegate.id, role: 'delegate' }));
}

/** Everybody who has a code for this session. */
export function identitiesOf(sessionId: Identity['sessionId'], state: SessionState): readonly Identity[] {
  return [
    { sessionId, personId: SECRETARY_ID, role: 'secretary' },
    { sessionId, personId: SECOND_SECRETARY_ID, role: 'secretary' },
    { sessionId, personId: DISPLAY_ID, role: 'display' },
    ...state.delegates.map(({ id }): Identity => ({ sessionId, personId: id, role: 'delegate' })),
  ];
}
