import type { AsCommands, Deciders } from '../area.ts';
import { correctGuest, inviteGuests, strikeGuest } from './inviting.ts';

export const deciders = {
  InviteGuests: (state, { guests }) => inviteGuests(state, guests),
  CorrectGuest: (state, { guest, reason }) => correctGuest(state, guest, reason),
  StrikeGuest: (state, { guestId, reason }) => strikeGuest(state, guestId, reason),
} satisfies Deciders<'InviteGuests' | 'CorrectGuest' | 'StrikeGuest'>;

export const asCommands = {
  GuestsInvited: ({ guests }) => ({ type: 'InviteGuests', guests }),
  GuestCorrected: ({ guest, reason }) => ({ type: 'CorrectGuest', guest, reason }),
  GuestStruck: ({ guestId, reason }) => ({ type: 'StrikeGuest', guestId, reason }),
} satisfies AsCommands<'GuestsInvited' | 'GuestCorrected' | 'GuestStruck'>;
