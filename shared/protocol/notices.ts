import { z } from 'zod';
import { requiredLine, writtenText } from './text.ts';

/** A time of the day in Viet Nam, "07:30". */
const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const LONGEST_GUESTS = 6000;
export const LONGEST_NOTES = 2000;

/** What a notice of a session says beyond what the session itself says. */
export const NoticeParticulars = z
  .object({
    /** Whom it calls: members of the body, or guests, who are told nothing that only members may know. */
    addressee: z.enum(['members', 'guests']),
    /** When the session is opened, on its first day. */
    opensAt: ClockTime,
    /** When sittings begin on its other days, and when they end on each. */
    resumesAt: ClockTime,
    endsAt: ClockTime,
    /** Who is invited, one a line; said in a notice for guests. */
    guests: writtenText(LONGEST_GUESTS),
    /** What stands over the signature, line by line: "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH". */
    signer: z.array(requiredLine(120)).min(1).max(4),
    /** Whatever else is to be known, one paragraph a line. */
    notes: writtenText(LONGEST_NOTES),
  })
  .refine(({ opensAt, resumesAt, endsAt }) => opensAt < endsAt && resumesAt < endsAt, { path: ['endsAt'] });
export type NoticeParticulars = z.infer<typeof NoticeParticulars>;

/** The notice as a paper, and its days as a calendar takes them. */
export const NOTICE_FORMATS = ['docx', 'pdf', 'ics'] as const;
export type NoticeFormat = (typeof NOTICE_FORMATS)[number];
