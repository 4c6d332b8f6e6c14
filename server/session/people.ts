import type { ActingCapacity } from '#shared/access/capacity.ts';
import { Actor } from '#shared/protocol/events.ts';
import type { Person } from '#shared/protocol/person.ts';
import { findFormerGuest, findGuest } from '#shared/session/guests/find-guest.ts';
import type { SessionState } from '#shared/session/state.ts';
import {
  DISPLAY_ID,
  type Identity,
  type KnownParticipant,
  type Participant,
  SECOND_SECRETARY_ID,
  SECRETARY_ID,
} from '../identity/identities.ts';

/** How a signed-in person is called on screens. */
export function personOf(state: SessionState, { personId, role, name }: Omit<Identity, 'sessionId'>): Person {
  switch (role) {
    case 'guest': {
      const guest = findGuest(state, personId) ?? findFormerGuest(state, personId)?.guest;
      return { role, personId, name: guest?.name ?? personId };
    }
    case 'delegate':
      return { role, personId, name: nameOf(state, personId) };
    case 'reader':
      return { role, personId, name: name ?? personId };
    case 'secretary':
      return {
        role,
        personId,
        name: name ?? (personId === SECOND_SECRETARY_ID ? 'Thư ký thứ hai' : 'Thư ký thứ nhất'),
      };
    case 'display':
      return { role, personId, name: 'Màn hình hội trường' };
  }
}

/** How whoever does something in a session as `capacity` stands on its record: by name, where its list does not name them. */
export function actorOf(
  capacity: ActingCapacity,
  { personId: id, name }: Omit<Identity, 'sessionId'>,
): Actor {
  return Actor.parse(name === undefined ? { capacity, id } : { capacity, id, name });
}

/** Also of somebody who has left the list: the record of codes still names them. */
function nameOf({ delegates, former }: SessionState, personId: string): string {
  const left = former.map(({ delegate }) => delegate);
  return [...delegates, ...left].find(({ id }) => id === personId)?.name ?? personId;
}

/** Whether the person still takes part in the session: who was taken off its list of delegates, or of guests, does not. */
export function takesPart(state: SessionState, { role, personId }: Identity): boolean {
  if (role === 'guest') return findGuest(state, personId) !== undefined;
  return role !== 'delegate' || !state.former.some(({ delegate }) => delegate.id === personId);
}

/** Delegates and guests who were taken off their list. */
export function formerParticipantsOf(
  sessionId: Identity['sessionId'],
  { former, formerGuests }: SessionState,
): readonly Participant[] {
  const type = 'participant';
  return [
    ...former.map(
      ({ delegate }): Participant => ({ type, sessionId, personId: delegate.id, role: 'delegate' }),
    ),
    ...formerGuests.map(({ guest }): Participant => ({ type, sessionId, personId: guest.id, role: 'guest' })),
  ];
}

/** Everybody who has a code for this session. */
export function participantsOf(
  sessionId: Identity['sessionId'],
  state: SessionState,
): readonly KnownParticipant[] {
  const type = 'participant';
  return [
    { type, sessionId, personId: SECRETARY_ID, role: 'secretary' },
    { type, sessionId, personId: SECOND_SECRETARY_ID, role: 'secretary' },
    { type, sessionId, personId: DISPLAY_ID, role: 'display' },
    ...state.delegates.map(
      ({ id, personId: person }): KnownParticipant => ({
        type,
        sessionId,
        personId: id,
        role: 'delegate',
        ...(person === undefined ? {} : { person }),
      }),
    ),
    // Who conducts a session invites whom they like: that gives them no power over what somebody is elsewhere.
    ...state.guests.map(({ id }): KnownParticipant => ({ type, sessionId, personId: id, role: 'guest' })),
  ];
}
