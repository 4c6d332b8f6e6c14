import { z } from 'zod';
import { GuestId } from './ids.ts';
import { PersonId } from './register/ids.ts';
import { line, Reason, requiredLine } from './text.ts';

/*
 * Who is invited to a session and is no member of the body that meets: officials who answer there, guests, and observers.
 */

/** Most people on the list of guests. */
export const MOST_GUESTS = 500;

/**
 * As what somebody is invited. `official`: represents an agency, and is asked there. `guest`: is told what guests are told.
 * `observer`: is told what the public is told.
 */
export const GuestAs = z.enum(['official', 'guest', 'observer']);
export type GuestAs = z.infer<typeof GuestAs>;

export const Guest = z.object({
  id: GuestId,
  name: requiredLine(120),
  /** Office and agency, as the invitation writes them: "Giám đốc Sở Tài chính". */
  position: line(300),
  as: GuestAs,
  /** Who it is in the register of the office. Absent for somebody whom it does not know. */
  personId: PersonId.optional(),
});
export type Guest = z.infer<typeof Guest>;

const Invited = { guests: z.array(Guest).min(1).max(MOST_GUESTS) };
const Corrected = { guest: Guest, reason: Reason };
const Struck = { guestId: GuestId, reason: Reason };

export const GUEST_COMMANDS = [
  /** One, or a whole list at once. */
  z.object({ type: z.literal('InviteGuests'), ...Invited }),
  /** Particulars of a guest put right, whole. */
  z.object({ type: z.literal('CorrectGuest'), ...Corrected }),
  z.object({ type: z.literal('StrikeGuest'), ...Struck }),
] as const;

export const GUEST_EVENTS = [
  z.object({ type: z.literal('GuestsInvited'), v: z.literal(1), ...Invited }),
  z.object({ type: z.literal('GuestCorrected'), v: z.literal(1), ...Corrected }),
  z.object({ type: z.literal('GuestStruck'), v: z.literal(1), ...Struck }),
] as const;
