import { z } from 'zod';
import { AgendaPlace, ItemNumber } from './agenda.ts';
import { DocumentAudience, ItemAudience } from './audience.ts';
import { AgendaItemId, CalendarDay, DelegateId, DocumentId, HardCopyId, Sha256, UnitId } from './ids.ts';
import { BodyKind } from './register/bodies.ts';
import { BodyId, PersonId } from './register/ids.ts';
import { SessionKind, SessionNumber } from './register/sessions.ts';
import { line, requiredLine } from './text.ts';

/** A long weekend; also what holds in sessions of versions that had no such setting. */
export const CLOSED_PAPERS_HOURS = 72;

/** What the register said of the session when it was convened: copied, so that the record is whole by itself. Absent where it was not. */
const Convened = {
  bodyId: BodyId.optional(),
  bodyKind: BodyKind.optional(),
  /** What stands above the body's name on its papers; '' where there is nothing. */
  superior: line(200).optional(),
  kind: SessionKind.optional(),
  /** In the term; null where the body does not number its sessions. */
  number: SessionNumber.nullable().optional(),
};

export const SessionDetails = z.object({
  /** "Kỳ họp thứ hai" */
  title: requiredLine(200),
  /** The body that meets: "Hội đồng nhân dân tỉnh …" */
  council: requiredLine(200),
  /** "Nhiệm kỳ 2026 - 2031" */
  term: line(100),
  place: line(200),
  startsOn: CalendarDay,
  days: z.int().min(1).max(60),
  ruleSetId: z.string().min(1).max(60),
  /** For how long, in hours after a tablet's last contact with the server, it opens documents that are not for everybody. */
  closedPapersHours: z.int().min(1).max(8760).default(CLOSED_PAPERS_HOURS),
  ...Convened,
});
export type SessionDetails = z.infer<typeof SessionDetails>;

export const Delegate = z.object({
  id: DelegateId,
  name: requiredLine(120),
  title: line(200),
  group: line(120),
  /** Several are separated by ";". */
  committee: line(300),
  constituency: line(120),
  seat: line(20),
  /** Who it is over years, in the register of the office. Absent where the session was not convened from it. */
  personId: PersonId.optional(),
});
export type Delegate = z.infer<typeof Delegate>;

/**
 * A group of delegates (tổ) or a committee (ban) of the body that meets. Nobody registers one: it follows from what the list says of
 * its delegates, and whoever is in it is in it by its id, however it is written.
 */
export const Unit = z.object({
  id: UnitId,
  kind: z.enum(['group', 'committee']),
  name: requiredLine(120),
  /** In order of registration; empty when its last member has left. */
  members: z.array(DelegateId),
});
export type Unit = z.infer<typeof Unit>;

export const AgendaItemKind = z.enum([
  'procedure',
  'report',
  'resolution',
  'questioning',
  'personnel',
  'debate',
  'other',
]);
export type AgendaItemKind = z.infer<typeof AgendaItemKind>;

export const AgendaEntry = z.object({
  id: AgendaItemId,
  number: ItemNumber,
  /** Present where the office gave it no number of its own: it has the one that its place called for. */
  numbering: z.literal('by-level').optional(),
  title: requiredLine(600),
  kind: AgendaItemKind,
  presenter: line(300),
  /** Planned length; null where the programme names none. */
  minutes: z.int().min(0).max(1440).nullable(),
  /** Day of the session, from 1. */
  day: z.int().min(1).max(60),
  /** When it is planned to begin, by the clock of the council's place: "08:00". Absent or null where the programme names no time. */
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .optional(),
  /** Absent: what is new stands where its number says, and what is known where it stood. Entries up to 0.3.0 say none. */
  place: AgendaPlace.optional(),
  /** Who may know of it. It stays so: what others are to know later is published as a document. */
  audience: ItemAudience,
});
export type AgendaEntry = z.infer<typeof AgendaEntry>;

export const DocumentKind = z.enum([
  'submission',
  'draft-resolution',
  'appraisal',
  'report',
  'annex',
  'other',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const DocumentEdition = z.object({
  id: DocumentId,
  agendaItemId: AgendaItemId.nullable(),
  title: requiredLine(400),
  kind: DocumentKind,
  /** Recognises the document when the same folder is imported again. */
  fileName: requiredLine(255),
  /** From 1; a new version replaces the one before and never erases it. */
  version: z.int().min(1),
  sha256: Sha256,
  bytes: z.int().min(1),
  pages: z.int().min(1),
  /** False for a scan without a text layer: it can be read, not searched. */
  hasText: z.boolean(),
  /** Who may read it. A later version may be for more people, never for fewer. */
  audience: DocumentAudience,
});
export type DocumentEdition = z.infer<typeof DocumentEdition>;

/**
 * A document that exists on paper only, announced so that nobody misses it: a system on the internet takes no papers that are marked
 * Mật, Tối mật or Tuyệt mật (Luật Bảo vệ bí mật nhà nước số 117/2025/QH15).
 */
export const HardCopy = z.object({
  id: HardCopyId,
  agendaItemId: AgendaItemId.nullable(),
  /** null: hidden. It is then nowhere in the record. */
  title: requiredLine(400).nullable(),
  kind: DocumentKind,
  /** Who gives it out, and where. */
  givenOutBy: requiredLine(300),
  /** Who collects it, and when; empty where that is not said. */
  collectedBy: line(300),
  /** Who is told that it exists. */
  audience: DocumentAudience,
});
export type HardCopy = z.infer<typeof HardCopy>;

export const AttendanceStatus = z.enum(['present', 'absent', 'excused']);
export type AttendanceStatus = z.infer<typeof AttendanceStatus>;
