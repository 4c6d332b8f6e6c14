import type { GuestId, Instant } from '../../protocol/ids.ts';
import type { Reducers } from '../area.ts';
import type { FormerGuest, SessionState } from '../state.ts';
import { findGuest } from './find-guest.ts';

export const reducers = {
  GuestsInvited: (state, { guests }) => {
    const back = new Set<GuestId>(guests.map(({ id }) => id));
    return {
      ...state,
      guests: [...state.guests, ...guests],
      formerGuests: state.formerGuests.filter(({ guest }) => !back.has(guest.id)),
    };
  },
  GuestCorrected: (state, { guest }) => ({
    ...state,
    guests: state.guests.map((known) => (known.id === guest.id ? guest : known)),
  }),
  GuestStruck: (state, { guestId, reason }, { at }) =>
    withoutGuest(state, guestId, { type: 'struck', reason }, at),
} satisfies Reducers<'GuestsInvited' | 'GuestCorrected' | 'GuestStruck'>;

function withoutGuest(
  state: SessionState,
  id: GuestId,
  left: FormerGuest['left'],
  at: Instant,
): SessionState {
  const guest = findGuest(state, id);
  if (!guest) return state;
  return {
    ...state,
    guests: state.guests.filter((one) => one !== guest),
    formerGuests: [...state.formerGuests, { guest, at, left }],
  };
}

/**
 * `state` without guests whom its list of delegates has by now: nobody is both. Whoever does not know of guests need not know it to
 * judge the list of delegates, so it follows, and refuses nothing.
 */
export function withoutDelegates(state: SessionState, at: Instant): SessionState {
  if (state.guests.length === 0) return state;
  const delegates = new Set(state.delegates.flatMap(({ personId }) => personId ?? []));
  return state.guests
    .filter(({ personId }) => personId !== undefined && delegates.has(personId))
    .reduce((rest, { id }) => withoutGuest(rest, id, { type: 'delegate' }, at), state);
}
