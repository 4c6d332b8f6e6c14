import type { Person } from '#shared/protocol/socket.ts';
import type { SessionState } from '#shared/session/state.ts';
import { DISPLAY_ID, type Identity, SECOND_SECRETARY_ID, SECRETARY_ID } from '../identity/identities.ts';

/** How a signed-in person is called on screens. */
export function personOf(state: SessionState, { personId, role }: Identity): Person {
  switch (role) {
    case 'delegate':
      return { role, personId, name: state.delegates.find(({ id }) => id === personId)?.name ?? personId };
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

/** Everybody who has a code for this session. */
export function identitiesOf(sessionId: Identity['sessionId'], state: SessionState): readonly Identity[] {
  return [
    { sessionId, personId: SECRETARY_ID, role: 'secretary' },
    { sessionId, personId: SECOND_SECRETARY_ID, role: 'secretary' },
    { sessionId, personId: DISPLAY_ID, role: 'display' },
    ...state.delegates.map(({ id }): Identity => ({ sessionId, personId: id, role: 'delegate' })),
  ];
}
