import { type Guest, MOST_GUESTS } from '../../protocol/guests.ts';
import type { GuestId } from '../../protocol/ids.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findGuest } from './find-guest.ts';

/**
 * Puts people on the list of guests. Their ids are made by whoever invites them: what is sent again changes nothing. Who was struck
 * comes back under the id they had.
 */
export function inviteGuests(state: SessionState, invited: readonly Guest[]): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const fresh: Guest[] = [];
  for (const guest of invited) {
    const known = findGuest(state, guest.id);
    if (known && isSame(known, guest)) continue;
    const why = known ? invitedTwice(guest) : whyNotBeside(state, [...state.guests, ...fresh], guest);
    if (why) return { ok: false, refusal: why };
    fresh.push(guest);
  }
  if (state.guests.length + fresh.length > MOST_GUESTS) return refuse('guests-full', { most: MOST_GUESTS });
  return fresh.length === 0 ? decided() : decided({ type: 'GuestsInvited', v: 1, guests: fresh });
}

/** Puts particulars right. As what somebody is invited is one of them: what they may know follows it from here on. */
export function correctGuest(state: SessionState, guest: Guest, reason: string): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const known = findGuest(state, guest.id);
  if (!known) return refuse('unknown-guest');
  if (isSame(known, guest)) return decided();
  const others = state.guests.filter((one) => one !== known);
  const why = whyNotBeside(state, others, guest);
  if (why) return { ok: false, refusal: why };
  return decided({ type: 'GuestCorrected', v: 1, guest, reason });
}

/** Takes somebody off the list: they are let in no more. */
export function strikeGuest(state: SessionState, guestId: GuestId, reason: string): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  if (!findGuest(state, guestId)) return refuse('unknown-guest');
  return decided({ type: 'GuestStruck', v: 1, guestId, reason });
}

/** A person is on one list of the session, and once. */
function whyNotBeside(state: SessionState, others: readonly Guest[], guest: Guest): Refusal | null {
  const { personId, name } = guest;
  if (others.some(({ id }) => id === guest.id)) return invitedTwice(guest);
  if (personId === undefined) return null;
  if (others.some((other) => other.personId === personId)) return invitedTwice(guest);
  const isDelegate = state.delegates.some((delegate) => delegate.personId === personId);
  return isDelegate ? refusal('guest-is-delegate', { name }) : null;
}

function invitedTwice({ name }: Guest): Refusal {
  return refusal('guest-invited-twice', { name });
}

function isSame(one: Guest, other: Guest): boolean {
  const keys: readonly (keyof Guest)[] = ['id', 'name', 'position', 'as', 'personId'];
  return keys.every((key) => one[key] === other[key]);
}
