import { z } from 'zod';
import type { Sitting } from './attendance.ts';
import { Circle } from './audience.ts';
import type { Guest } from './guests.ts';
import {
  type Base64Url,
  CalendarDay,
  type DelegateId,
  type PollId,
  type SessionId,
  type Sha256,
} from './ids.ts';
import type { Person } from './person.ts';
import type { PollQuestion, PollResult, RuleSet, Tally } from './polls.ts';
import type {
  AgendaEntry,
  Delegate,
  DocumentEdition,
  DocumentKind,
  HardCopy,
  SessionDetails,
} from './records.ts';
import type { BodyId, PersonId } from './register/ids.ts';
import type { SessionKind } from './register/sessions.ts';
import type { SeatPlan } from './seating.ts';
import type { ComesAs } from './session-header.ts';
import type { BoxEntry } from './socket.ts';
import { Pin } from './staff-sign-in.ts';

export const SignIn = z.object({
  code: z.string().min(1).max(64),
  /** What goes with the code of somebody who has chosen one. */
  pin: Pin.optional(),
  /** Of a tablet that is lent: the day with which the sign-in ends, in Viet Nam. */
  until: CalendarDay.optional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** Somebody signed in to one session. */
export interface SignedIn {
  readonly token: string;
  readonly sessionId: string;
  readonly me: Person;
}

/**
 * A person of the register is signed in, for all of their sessions: each request and each socket names the one that it is for
 * (session-header.ts).
 */
export interface PersonSignedIn {
  readonly type: 'person';
  readonly token: string;
  readonly me: { readonly personId: PersonId; readonly name: string };
  readonly sessions: readonly MySession[];
  /** The session whose code it was, from before its delegate was known as this person; null: the person's own code. */
  readonly openedAt: SessionId | null;
}

/** What `POST /api/sign-in` answers, by whose code it was. */
export type SignInAnswer = (SignedIn & { readonly type?: undefined }) | PersonSignedIn;

/**
 * A session that a person may enter. Who is a delegate of it and runs it, too, has it twice. In lists the latest is
 * the first.
 */
export interface MySession {
  readonly id: SessionId;
  readonly title: string;
  /** null: of a body that the register does not know. */
  readonly bodyId: BodyId | null;
  readonly bodyName: string;
  /** null: from before sessions had one. */
  readonly kind: SessionKind | null;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly place: string;
  readonly status: 'preparing' | 'open' | 'closed';
  readonly as: ComesAs;
  /** Who they are on the list of delegates; null for whoever is none. */
  readonly delegateId: DelegateId | null;
  /** As what they are invited, and who they are on the list of guests; absent for whoever is no guest. */
  readonly guest?: Pick<Guest, 'id' | 'as'>;
}

/** `GET /api/my/sessions`: of whoever is signed in; of a sign-in that belongs to one session that one. */
export interface MySessions {
  readonly sessions: readonly MySession[];
}

/** `GET /api/attendance/seats`: a card for each seat that the list of delegates names. */
export interface SeatCards {
  readonly cards: readonly {
    readonly seat: string;
    readonly name: string;
    /** What its QR code holds: the tablet's page, which marks whoever is signed in there as present. */
    readonly url: string;
  }[];
}

/** In the answer of `GET /api/seating/earlier`: the plan of the room that the same body met in last. */
export interface EarlierSeatPlan {
  /** Of the session that it is from. */
  readonly title: string;
  readonly plan: SeatPlan;
}

/** Answer of `POST /api/seating/rows`, to a multipart request with one spreadsheet: its rows of seats, none where a problem is an error. */
export interface SeatsFromFile {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly ImportProblem[];
}

/** A sitting from which somebody was absent. */
export interface AbsenceInYear {
  readonly sessionId: string;
  readonly title: string;
  readonly day: CalendarDay;
  /** null: the session had no roll of each sitting. */
  readonly sitting: Sitting | null;
  readonly kind: 'excused' | 'absent';
}

/** `GET /api/attendance/year`: absences from the sittings of the body in one year; of a delegate, their own alone. */
export interface YearOfAbsences {
  readonly year: number;
  /** How many sittings there were. */
  readonly sittings: number;
  readonly people: readonly {
    readonly delegateId: DelegateId;
    readonly absences: readonly AbsenceInYear[];
  }[];
}

/** `GET /api/guests/view`: programme and documents as guests are told them. */
export interface GuestsView {
  readonly agenda: readonly Pick<AgendaEntry, 'id' | 'number' | 'title'>[];
  readonly documents: readonly Pick<DocumentEdition, 'id' | 'agendaItemId' | 'title' | 'kind' | 'pages'>[];
  readonly hardCopies: readonly Pick<HardCopy, 'id' | 'agendaItemId' | 'title'>[];
}

/** Somebody of the register, as whoever conducts a session finds them to invite them. */
export interface KnownPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly title: string;
  /** What tells them from another of the same name; '' where nothing has to. */
  readonly distinction: string;
}

/** `GET /api/guests/people?q=`: whom the office knows by such a name or position. */
export interface KnownPeople {
  readonly people: readonly KnownPerson[];
}

/** Whose record is exported: what that circle may know is shown in it, the rest sealed. Left out: the whole one. */
export const RecordExport = z.object({ view: Circle.exclude(['secretariat']).optional() });
export type RecordView = z.infer<typeof RecordExport>['view'];

/** Where in the imported files something is wrong or worth a look. */
export interface ImportProblem {
  /** An error stops the import; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Row as Excel numbers it, from 1; null for the whole file. */
  readonly row: number | null;
  /** Column letter and heading, "C (Tổ đại biểu)"; null for the whole row. */
  readonly cell: string | null;
  readonly vi: string;
  readonly en: string;
}

/**
 * What a PDF holds that its pages do not show: a form that only its maker's program draws, of which the page is a placeholder; a
 * folder of files, of which the page is a cover; files that hang on it.
 */
export type UnseenContent = 'dynamic-form' | 'portfolio' | 'attachments';

/** What an upload of a document answers. */
export interface UploadedDocument {
  readonly sha256: string;
  readonly unseen: UnseenContent | null;
  /** Its first page is a picture: whether it is stamped as a secret was judged by its name only. */
  readonly stampByNameOnly: boolean;
}

export type ImportChange = 'add' | 'update' | 'unchanged';

export interface PreviewedDocument {
  readonly fileName: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly agendaNumber: string | null;
  readonly pages: number;
  readonly bytes: number;
  readonly hasText: boolean;
}

/** What a confirmed import would do; nothing has been done yet. */
export interface ImportPreview {
  readonly previewId: string;
  /** Sequence number of the session that the preview was made against. */
  readonly basedOnSeq: number;
  /** The session's own particulars; null where the files leave them as they are. */
  readonly details: { readonly before: SessionDetails; readonly details: SessionDetails } | null;
  /** `before`, here and below: as the session has it; null for what it does not have yet. */
  readonly delegates: readonly {
    readonly change: ImportChange;
    readonly delegate: Omit<Delegate, 'id'>;
    readonly before: Omit<Delegate, 'id'> | null;
  }[];
  readonly agenda: readonly {
    readonly change: ImportChange;
    readonly item: Omit<AgendaEntry, 'id'>;
    readonly before: Omit<AgendaEntry, 'id'> | null;
  }[];
  readonly documents: readonly (PreviewedDocument & {
    readonly change: ImportChange;
    readonly before: PreviewedDocument | null;
  })[];
  /** What only a person can say; the import is confirmed with an answer to each. */
  readonly questions: readonly ImportQuestion[];
  readonly problems: readonly ImportProblem[];
}

const QuestionType = z.enum(['delegate', 'item', 'group', 'committee', 'constituency']);

/**
 * A row that would be added, and whoever is missing from the file and may be the same under another name; or what delegates share,
 * named in another way than in the list that they are added to.
 */
export interface ImportQuestion {
  readonly type: z.infer<typeof QuestionType>;
  /** Its place in `delegates` or `agenda` of the preview, from 0; of a group, that of the first row that states it. */
  readonly row: number;
  /** What is asked about, of a row that may name several; of a group or committee its name. null: the row itself. */
  readonly name: string | null;
  /** Whom it may be; the id of a group is its name. `renames`: it may bear the name of the file from now on. */
  readonly candidates: readonly {
    readonly id: string;
    readonly label: string;
    readonly renames?: boolean;
  }[];
}

/**
 * Body of `POST /api/import/:previewId/confirm`. `is`: the id of who or what the row is; null: new. `renamed`: a group or committee that
 * bears the name of the file from now on; absent: it keeps its own.
 */
export const ImportAnswers = z.object({
  answers: z
    .array(
      z.object({
        type: QuestionType,
        row: z.int().min(0).max(100_000),
        name: z.string().max(300).nullable(),
        is: z.string().max(200).nullable(),
        renamed: z.boolean().optional(),
      }),
    )
    .max(10_000),
});
export type ImportAnswers = z.infer<typeof ImportAnswers>;

/** What the server knows of the words of a published document. */
export type DocumentScan =
  /** Pages that have none, from 1. */
  | { readonly status: 'read'; readonly pagesWithoutText: readonly number[] }
  | { readonly status: 'reading' }
  /** Reading took too long or too much memory; it is tried again after the server's next start. */
  | { readonly status: 'unread' };

/**
 * `GET /api/document-scans`: at once, documents in force that have pages without words, or whose words are not known.
 * `GET /api/document-scans/:sha256`: `{scan}` of one, when its words have been read.
 */
export interface DocumentScans {
  readonly scans: readonly { readonly sha256: Sha256; readonly scan: DocumentScan }[];
}

/** `GET /api/library`: what a past session of this server resolved. */
export interface LibrarySession {
  readonly sessionId: string;
  readonly title: string;
  readonly council: string;
  readonly startsOn: string;
  readonly resolutions: readonly LibraryDocument[];
}

export interface LibraryDocument {
  readonly sha256: Sha256;
  readonly title: string;
  readonly bytes: number;
  readonly pages: number;
}

/** A secret poll whose result is announced; anybody may read its box. */
export interface BoxNotice {
  readonly sessionId: SessionId;
  readonly pollId: PollId;
  readonly council: string;
  readonly session: string;
  readonly title: string;
  readonly closedAt: string;
}

/** All that is needed to count a secret poll again. */
export interface PublishedBox extends BoxNotice {
  readonly question: PollQuestion;
  /** As they stood at opening: what the result is judged by. */
  readonly rules: RuleSet;
  readonly publicKey: Base64Url;
  /** Tokens signed. */
  readonly issued: number;
  /** As the session's log has it. */
  readonly boxRoot: Sha256;
  readonly tally: Tally;
  readonly result: PollResult;
  /** In the order of their tokens. */
  readonly entries: readonly BoxEntry[];
}
