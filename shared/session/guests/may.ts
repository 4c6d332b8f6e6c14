import { BY_SECRETARY, type May } from '../area.ts';

export const may = {
  InviteGuests: BY_SECRETARY,
  CorrectGuest: BY_SECRETARY,
  StrikeGuest: BY_SECRETARY,
} satisfies May<'InviteGuests' | 'CorrectGuest' | 'StrikeGuest'>;
