import { z } from 'zod';
import { AbsenceId, DelegateId, GuestId } from './ids.ts';
import { AttendanceStatus } from './records.ts';
import { Reason, requiredLine } from './text.ts';

/*
 * Who is there, sitting by sitting; who is to be absent, and said so beforehand.
 */

/** Parts of a day in which a body sits, in the order of the day. */
export const SittingPart = z.enum(['morning', 'afternoon', 'evening']);
export type SittingPart = z.infer<typeof SittingPart>;

/** A sitting (buổi họp) of a session. */
export const Sitting = z.object({
  /** Day of the session, from 1. */
  day: z.int().min(1).max(60),
  part: SittingPart,
});
export type Sitting = z.infer<typeof Sitting>;

/**
 * By what somebody has marked themself present. `hall-code`: they gave the digits that hall screens showed within the last two minutes;
 * `seat`: the signed code on the card of a seat. Neither proves where a tablet is: digits can be told over the telephone, and a card
 * can be photographed. Who did it is proven by the sign-in alone.
 */
export const CheckInMeans = z.discriminatedUnion('by', [
  z.object({ by: z.literal('hall-code') }),
  z.object({ by: z.literal('seat'), seat: requiredLine(20) }),
]);
export type CheckInMeans = z.infer<typeof CheckInMeans>;

const Delegates = z.array(DelegateId).max(2000);
const GuestMarks = z
  .array(z.object({ guestId: GuestId, status: AttendanceStatus }))
  .min(1)
  .max(500);

const Reported = {
  absenceId: AbsenceId,
  delegateId: DelegateId,
  /** The first and the last sitting from which the delegate is to be absent. */
  from: Sitting,
  to: Sitting,
  reason: Reason,
};

export const ATTENDANCE_COMMANDS = [
  /** Begins the roll of a sitting: nobody is marked in it but those `excused`, who said beforehand that they would be absent. */
  z.object({ type: z.literal('BeginRoll'), sitting: Sitting, excused: Delegates }),
  /** Ends the calling of the roll; whoever comes from then on is late. `absent`: whoever is not marked is absent without a reason. */
  z.object({ type: z.literal('CloseRoll'), unmarked: z.enum(['absent', 'as-they-are']) }),
  z.object({ type: z.literal('MarkGuests'), marks: GuestMarks }),
  /** A delegate reports only their own absence, which the secretariat then agrees to; what the secretariat notes is agreed to. */
  z.object({ type: z.literal('ReportAbsence'), ...Reported }),
  z.object({ type: z.literal('SettleAbsence'), absenceId: AbsenceId, accepted: z.boolean() }),
  z.object({ type: z.literal('WithdrawAbsence'), absenceId: AbsenceId }),
] as const;

export const ATTENDANCE_EVENTS = [
  /** From here on marks are of this sitting; those of the one before stay as they were. */
  z.object({ type: z.literal('RollBegan'), v: z.literal(1), sitting: Sitting, excused: Delegates }),
  z.object({
    type: z.literal('RollClosed'),
    v: z.literal(1),
    /** Who was not marked, and is absent without a reason from here on. */
    absent: Delegates,
  }),
  /** A delegate has marked themself present on a tablet of their own; the actor is that delegate. */
  z.object({
    type: z.literal('DelegateCheckedIn'),
    v: z.literal(1),
    delegateId: DelegateId,
    means: CheckInMeans,
  }),
  /** A guest or an official has marked themself present on a tablet of their own; the actor is that guest. */
  z.object({
    type: z.literal('GuestCheckedIn'),
    v: z.literal(1),
    guestId: GuestId,
    means: CheckInMeans,
  }),
  z.object({ type: z.literal('GuestsMarked'), v: z.literal(1), marks: GuestMarks }),
  z.object({
    type: z.literal('AbsenceReported'),
    v: z.literal(1),
    ...Reported,
    /** Whether it is agreed to as it is noted: the secretariat has noted it. */
    accepted: z.boolean(),
  }),
  z.object({
    type: z.literal('AbsenceSettled'),
    v: z.literal(1),
    absenceId: AbsenceId,
    accepted: z.boolean(),
  }),
  z.object({ type: z.literal('AbsenceWithdrawn'), v: z.literal(1), absenceId: AbsenceId }),
] as const;
