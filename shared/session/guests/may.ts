import { BY_SECRETARY, type May } from '../area.ts';

/** The server invites whom the demo office invites. */
const BY_SETTING_UP = { capacities: ['secretary', 'system'] } as const;

export const may = {
  InviteGuests: BY_SETTING_UP,
  CorrectGuest: BY_SECRETARY,
  StrikeGuest: BY_SECRETARY,
} satisfies May<'InviteGuests' | 'CorrectGuest' | 'StrikeGuest'>;
