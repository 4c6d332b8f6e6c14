import { z } from 'zod';

/** Ids are short ("d12", "a7", "p3") because a roll call carries one for each delegate to every tablet. */
const shortId = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[1-9][0-9]{0,6}$`));

export const DelegateId = shortId('d').brand<'DelegateId'>();
export type DelegateId = z.infer<typeof DelegateId>;

export const AgendaItemId = shortId('a').brand<'AgendaItemId'>();
export type AgendaItemId = z.infer<typeof AgendaItemId>;

export const DocumentId = shortId('t').brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

export const PollId = shortId('p').brand<'PollId'>();
export type PollId = z.infer<typeof PollId>;

export const UnitId = shortId('u').brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

/** Made on the tablet, so that a retry of the same ballot is recognised as the same ballot. */
export const BallotId = z.uuid().brand<'BallotId'>();
export type BallotId = z.infer<typeof BallotId>;

/** Made on the tablet, so that a request that is sent again is recognised as the same one. */
export const SpeechRequestId = z.uuid().brand<'SpeechRequestId'>();
export type SpeechRequestId = z.infer<typeof SpeechRequestId>;

/** Of a speech that was handed in in writing; made on the console. */
export const WrittenSpeechId = z.uuid().brand<'WrittenSpeechId'>();
export type WrittenSpeechId = z.infer<typeof WrittenSpeechId>;

/** Of a question that is kept for a later vote; made on the console. */
export const PreparedPollId = z.uuid().brand<'PreparedPollId'>();
export type PreparedPollId = z.infer<typeof PreparedPollId>;

/** Id of a question to an official; made on the tablet, like that of a request to speak. */
export const QuestionId = z.uuid().brand<'QuestionId'>();
export type QuestionId = z.infer<typeof QuestionId>;

/** Of a document that exists on paper only; made on the console, at random: a number would count those that are hidden. */
export const HardCopyId = z.uuid().brand<'HardCopyId'>();
export type HardCopyId = z.infer<typeof HardCopyId>;

/** Of an invited guest; made on the console, at random: not everybody knows how many there are. */
export const GuestId = z.uuid().brand<'GuestId'>();
export type GuestId = z.infer<typeof GuestId>;

/** Of a report of absence; made on the tablet or console, at random: not everybody knows how many there are. */
export const AbsenceId = z.uuid().brand<'AbsenceId'>();
export type AbsenceId = z.infer<typeof AbsenceId>;

/** Of a debate in groups, and of a group in it; made on the console. */
export const GroupDebateId = z.uuid().brand<'GroupDebateId'>();
export type GroupDebateId = z.infer<typeof GroupDebateId>;
export const DebateGroupId = z.uuid().brand<'DebateGroupId'>();
export type DebateGroupId = z.infer<typeof DebateGroupId>;

/** Of a group of issues in questioning; made on the console. */
export const IssueGroupId = z.uuid().brand<'IssueGroupId'>();
export type IssueGroupId = z.infer<typeof IssueGroupId>;

/** Of one time that an official has the floor; made on the console or the chair's tablet. */
export const AnswerId = z.uuid().brand<'AnswerId'>();
export type AnswerId = z.infer<typeof AnswerId>;

/** Under which the log of the register lies beside those of the sessions. No session has this id. */
export const REGISTER_LOG = 'register';

export const SessionId = z
  .string()
  .regex(/^(?!register$)[a-z0-9][a-z0-9-]{2,63}$/)
  .brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;

/** Of which log something is: a session's, or the register's. */
export type LogId = SessionId | typeof REGISTER_LOG;

/** Lower-case hexadecimal SHA-256 of a document's bytes: its address, and the proof that it arrived whole. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

/** UTC, ISO 8601 with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** A calendar day, `YYYY-MM-DD`, in the council's own time zone. */
export const CalendarDay = z.iso.date();
export type CalendarDay = z.infer<typeof CalendarDay>;

/**
 * Bytes in the URL-safe alphabet without padding (RFC 4648, section 5), in their one text: bits to spare in the last
 * character are zero. Otherwise a signature could be written in several ways, and a changed record still hold.
 */
export const Base64Url = z
  .string()
  .regex(/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{4}|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048]|[A-Za-z0-9_-][AQgw])$/)
  .max(1000);
export type Base64Url = z.infer<typeof Base64Url>;
