import type { AgendaPlace } from '../protocol/agenda.ts';
import type { CheckInMeans, Sitting } from '../protocol/attendance.ts';
import type { Actor } from '../protocol/events.ts';
import type {
  FloorRules,
  QuestionText,
  SpeechKind,
  SpeechRequestText,
  WrittenSpeech,
} from '../protocol/floor.ts';
import type { DebateGroupPlan, GroupReport } from '../protocol/groups.ts';
import type { Guest } from '../protocol/guests.ts';
import type {
  AbsenceId,
  AgendaItemId,
  AnswerId,
  CalendarDay,
  DebateGroupId,
  DelegateId,
  DocumentId,
  GroupDebateId,
  GuestId,
  Instant,
  IssueGroupId,
  PollId,
  PreparedPollId,
  QuestionId,
  SpeechRequestId,
  UnitId,
} from '../protocol/ids.ts';
import type { StrikeKind } from '../protocol/members.ts';
import type {
  ManualEntry,
  PollQuestion,
  PollRecord,
  PollResult,
  PreparedQuestion,
  Quorum,
  RuleSet,
} from '../protocol/polls.ts';
import type { Answerer } from '../protocol/questioning.ts';
import type {
  AgendaEntry,
  AttendanceStatus,
  Delegate,
  DocumentEdition,
  HardCopy,
  SessionDetails,
  Unit,
} from '../protocol/records.ts';
import type { WrittenStep } from '../protocol/script.ts';
import type { SeatPlan } from '../protocol/seating.ts';
import type { ItemStep } from '../protocol/steps.ts';
import { DEFAULT_FLOOR_RULES } from './floor/default-rules.ts';

/**
 * All that is official about a session, as a pure function of its log (evolve.ts). The same on the server
 * and on every tablet. Plain JSON: it travels as a snapshot.
 */
export interface SessionState {
  /** Sequence number of the last event in this state; 0 before the first. */
  readonly seq: number;
  readonly details: SessionDetails;
  readonly status: 'preparing' | 'open' | 'closed';
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** The list in force, in order of registration. */
  readonly delegates: readonly Delegate[];
  /** Who was on the list and is no longer, in the order of leaving: the record still names them. */
  readonly former: readonly FormerDelegate[];
  /** What delegates were called before a correction or an import, in the order of the entries that replaced it. */
  readonly earlierParticulars: readonly { readonly untilSeq: number; readonly delegate: Delegate }[];
  /** The groups and committees of the list, in the order in which they first came (members/units.ts). */
  readonly units: readonly Unit[];
  /** What the units were before an entry changed them, in the order of those entries. */
  readonly earlierUnits: readonly { readonly untilSeq: number; readonly units: readonly Unit[] }[];
  /** Who is invited, in the order of invitation. */
  readonly guests: readonly Guest[];
  readonly formerGuests: readonly FormerGuest[];
  /** Delegates whose rights are suspended now. */
  readonly suspensions: readonly Suspension[];
  /** Who is in the standing body, and which of them chairs the sitting. */
  readonly standingBody: StandingBody;
  /** Who counts votes that are taken by hand or on paper (ban kiểm phiếu). */
  readonly counters: readonly DelegateId[];
  /** Who keeps the lists of groups and committees; one each at most. */
  readonly unitSecretaries: readonly UnitSecretary[];
  /** Set while the sitting goes on without the public. */
  readonly closedSitting: { readonly since: Instant } | null;
  /** Set while an item is under way that not everybody may know of. */
  readonly closedMatter: { readonly since: Instant } | null;
  /** What majorities of the whole council are counted from; null while nobody has confirmed a number. */
  readonly confirmedTotal: ConfirmedTotal | null;
  /** The roll of the sitting under way or last held; null where none was begun by name: marks are then of the whole session. */
  readonly roll: Roll | null;
  /** Rolls of the sittings before it, in their order. */
  readonly earlierRolls: readonly EarlierRoll[];
  /** In the roll of the sitting now. Delegates without an entry have not been marked. */
  readonly attendance: Readonly<Record<DelegateId, Attendance>>;
  readonly guestAttendance: Readonly<Record<GuestId, GuestMark>>;
  /** Absences that were reported beforehand, in the order in which they were noted. */
  readonly absences: readonly ReportedAbsence[];
  /** In the order of the programme: day after day, on each day what is a part of an item right behind it (agenda/tree.ts). */
  readonly agenda: readonly AgendaItem[];
  readonly formerItems: readonly FormerItem[];
  readonly documents: readonly PublishedDocument[];
  /** What exists on paper only, in the order of announcement. */
  readonly hardCopies: readonly AnnouncedHardCopy[];
  /** In the order of opening. */
  readonly polls: readonly Poll[];
  /** In the order in which they were prepared; of no use to anybody but the secretariat. */
  readonly preparedPolls: readonly PreparedPoll[];
  readonly corrections: readonly Correction[];
  /** Declared conflicts of interest that stand. */
  readonly conflicts: readonly Conflict[];
  /** In the order in which they came in. */
  readonly speechRequests: readonly SpeechRequest[];
  readonly floorRules: FloorRules;
  /** In the order in which they were noted. */
  readonly writtenSpeeches: readonly RecordedSpeech[];
  readonly questions: readonly Question[];
  /** Groups of issues of the questioning, in the order in which they were made. */
  readonly issueGroups: readonly IssueGroup[];
  /** Each time that an official had the floor, in that order. */
  readonly answers: readonly AnswerTurn[];
  /** In the order in which they were planned. */
  readonly groupDebates: readonly GroupDebate[];
  /** What only each group and the secretariat know of its meeting, in the order in which something came of it. */
  readonly groupFloors: readonly GroupFloor[];
  /** The council's own rule sets, beside the built-in ones (shared/voting/rule-sets.ts). */
  readonly ruleSets: readonly RuleSet[];
  /** What was written for the chair in the place of the usual phrases; one text at most for each step. */
  readonly script: readonly WrittenStep[];
  /** Of the room; null: none. Who has which seat stands in the particulars of the delegates. */
  readonly seatPlan: SeatPlan | null;
}

export interface FormerDelegate {
  readonly delegate: Delegate;
  readonly at: Instant;
  /** Of the entry by which the delegate left. */
  readonly seq: number;
  readonly left:
    | {
        readonly type: 'struck';
        readonly kind: StrikeKind;
        readonly on: CalendarDay;
        readonly source: string;
        readonly reason: string;
      }
    | { readonly type: 'merged'; readonly into: DelegateId };
}

export interface FormerGuest {
  readonly guest: Guest;
  readonly at: Instant;
  readonly left:
    | { readonly type: 'struck'; readonly reason: string }
    /** Came onto the list of delegates. */
    | { readonly type: 'delegate' };
}

export interface Suspension {
  readonly delegateId: DelegateId;
  readonly on: CalendarDay;
  readonly source: string;
  readonly reason: string;
  readonly suspendedAt: Instant;
}

export interface StandingBody {
  readonly chair: DelegateId | null;
  readonly members: readonly DelegateId[];
}

export interface UnitSecretary {
  readonly unitId: UnitId;
  readonly delegateId: DelegateId;
}

export interface ConfirmedTotal {
  readonly total: number;
  /** Whether delegates whose rights are suspended are among them. */
  readonly suspended: 'counted' | 'left-out';
  readonly reason: string;
  readonly at: Instant;
}

export interface FormerItem {
  readonly item: AgendaItem;
  readonly at: Instant;
  readonly left:
    | { readonly type: 'struck'; readonly reason: string }
    | { readonly type: 'merged'; readonly into: AgendaItemId };
}

export interface Conflict {
  readonly delegateId: DelegateId;
  readonly agendaItemId: AgendaItemId;
  /** null for those who are not told it. */
  readonly reason: string | null;
  readonly declaredAt: Instant;
}

/** A delegate's request to speak, from its arrival to its end. */
export interface SpeechRequest extends SpeechRequestText {
  readonly kind: SpeechKind;
  readonly delegateId: DelegateId;
  readonly requestedAt: Instant;
  /** Its place where somebody put the list of its item in order by hand, from 1; null: not since it came in. */
  readonly place: number | null;
  readonly progress: SpeechProgress;
}

/** What is known of the time of a speech; speech-clock.ts reads it. */
export interface SpeechTime {
  /** With the minutes that were added; null up to 0.3.0, which knew no times. */
  readonly allowedSeconds: number | null;
  /** What was spoken before the clock began to run the last time, in milliseconds. */
  readonly spokenMs: number;
  /** null: paused. */
  readonly runningSince: Instant | null;
}

export interface RecordedSpeech extends WrittenSpeech {
  readonly recordedAt: Instant;
  /** Absent: it stands. */
  readonly takenBack?: { readonly at: Instant; readonly reason: string };
}

export type SpeechProgress =
  | { readonly status: 'waiting' }
  /** At the floor now; one at most. */
  | { readonly status: 'called'; readonly calledAt: Instant; readonly time: SpeechTime }
  /** `time`: as it stood when it ended, so that it can go on from there. */
  | {
      readonly status: 'done';
      readonly calledAt: Instant;
      readonly endedAt: Instant;
      readonly time: SpeechTime;
    }
  | { readonly status: 'withdrawn'; readonly at: Instant }
  | { readonly status: 'declined'; readonly at: Instant; readonly reason: string };

/** A delegate's question to an official. */
export interface Question extends QuestionText {
  readonly delegateId: DelegateId;
  readonly submittedAt: Instant;
  /** Of the entry by which it was submitted: questions stand in this order. */
  readonly submittedSeq: number;
  /** When it was passed on to whoever is asked; null: only its author, the standing body and the secretariat know it. */
  readonly takenUpAt: Instant | null;
  readonly progress: QuestionProgress;
  /** What was promised in the answer; absent: nothing that was noted. */
  readonly promise?: { readonly text: string; readonly due: CalendarDay | null; readonly at: Instant };
  /** What whoever asked says of the answer; absent: nothing. */
  readonly judgement?: { readonly satisfied: boolean; readonly words: string; readonly at: Instant };
}

export type QuestionProgress =
  | { readonly status: 'submitted' }
  | { readonly status: 'answered'; readonly at: Instant }
  | { readonly status: 'withdrawn'; readonly at: Instant }
  | { readonly status: 'declined'; readonly at: Instant; readonly reason: string };

/** A group of issues (nhóm vấn đề chất vấn). */
export interface IssueGroup {
  readonly issueGroupId: IssueGroupId;
  readonly title: string;
  readonly mainAnswerer: Answerer;
  readonly alongside: readonly Answerer[];
  readonly questions: readonly QuestionId[];
  /** `open`: it is dealt with; one at most. */
  readonly progress:
    | { readonly status: 'planned' }
    | { readonly status: 'open'; readonly openedAt: Instant }
    | { readonly status: 'closed'; readonly openedAt: Instant; readonly closedAt: Instant };
}

/** An official has or had the floor (trả lời của người bị chất vấn). */
export interface AnswerTurn {
  readonly answerId: AnswerId;
  readonly answerer: Answerer;
  readonly issueGroupId: IssueGroupId | null;
  readonly questionId: QuestionId | null;
  readonly agendaItemId: AgendaItemId | null;
  /** As that of a speech that was called. */
  readonly progress: Extract<SpeechProgress, { status: 'called' | 'done' }>;
}

/** The debate of an item in groups that meet at the same time (thảo luận tổ). */
export interface GroupDebate {
  readonly debateId: GroupDebateId;
  readonly agendaItemId: AgendaItemId;
  readonly groups: readonly DebateGroup[];
  readonly progress:
    | { readonly status: 'planned' }
    | { readonly status: 'begun'; readonly beganAt: Instant }
    /** What the groups said is on the record of the hall. */
    | {
        readonly status: 'merged';
        readonly beganAt: Instant;
        readonly mergedAt: Instant;
        readonly reports: readonly GroupReport[];
      };
}

export interface DebateGroup extends DebateGroupPlan {
  /** Members who came while the groups met already, with the entry by which they did. */
  readonly late: readonly { readonly delegateId: DelegateId; readonly since: number }[];
  /** When its meeting ended, and which members were marked present then; null: it has not. */
  readonly ended: { readonly at: Instant; readonly present: readonly DelegateId[] } | null;
}

export interface GroupFloor {
  readonly groupId: DebateGroupId;
  /** As those of the hall: `SessionState.speechRequests`. */
  readonly speeches: readonly SpeechRequest[];
  /** What speakers said, in short words. */
  readonly gists: readonly { readonly requestId: SpeechRequestId; readonly gist: string }[];
  readonly summary: { readonly text: string; readonly handedIn: boolean; readonly at: Instant } | null;
}

export interface Attendance {
  readonly status: AttendanceStatus;
  readonly markedAt: Instant;
  /** What the mark took the place of; null: nothing. Absent where a mark was undone: that is not done twice. */
  readonly before?: AttendanceStatus | null;
  /** When the delegate was first there in this sitting; absent: not yet. */
  readonly cameAt?: Instant;
  /** By what they marked themself; absent where somebody else did. */
  readonly means?: CheckInMeans;
}

/** The roll of a sitting (điểm danh của một buổi họp). */
export interface Roll {
  readonly sitting: Sitting;
  readonly beganAt: Instant;
  /** When the calling of the roll ended; whoever came later is late. null: it goes on. */
  readonly closedAt: Instant | null;
}

/** What is known of an earlier roll without the log: who was not there at all. */
export interface EarlierRoll {
  /** null: marks from before there was a roll of a sitting. */
  readonly sitting: Sitting | null;
  readonly beganAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly present: number;
  readonly excused: readonly DelegateId[];
  readonly absent: readonly DelegateId[];
}

export interface GuestMark {
  readonly status: AttendanceStatus;
  readonly markedAt: Instant;
  /** By what they marked themself; absent where somebody else did. */
  readonly means?: CheckInMeans;
}

/** A delegate's report that they will be absent, with the reason (báo vắng). */
export interface ReportedAbsence {
  readonly absenceId: AbsenceId;
  readonly delegateId: DelegateId;
  readonly from: Sitting;
  readonly to: Sitting;
  readonly reason: string;
  readonly reportedAt: Instant;
  readonly progress: 'waiting' | 'accepted' | 'declined';
}

/** Where an item is said to stand (`place`) is where it stands in the programme: `parent`, and the order of the items. */
export type AgendaItem = Omit<AgendaEntry, 'place'> & {
  readonly progress: AgendaProgress;
  /** What it is a part of; absent: of nothing. */
  readonly parent?: AgendaItemId;
  /** Minutes that it gets instead of those planned. */
  readonly adjustedMinutes?: number;
  /** It is not dealt with in this session, unless it is taken up after all. */
  readonly skipped?: { readonly at: Instant; readonly reason: string };
  readonly postponed?: Postponement;
};

/** An item that comes later than planned. */
export interface Postponement {
  readonly at: Instant;
  readonly reason: string;
  /** Where it stood. */
  readonly from: AgendaPlace & {
    readonly day: number;
    /** What came right behind it there, up to `before`, and is not known to all who know it. */
    readonly behind: readonly AgendaItemId[];
  };
}

export type AgendaProgress =
  | { readonly status: 'pending' }
  /** `reopenedAt`: of an item that had been closed; its `startedAt` is that of the first time. */
  | (TakenUp & { readonly status: 'current' })
  | (TakenUp & { readonly status: 'done'; readonly closedAt: Instant });

interface TakenUp {
  readonly startedAt: Instant;
  readonly reopenedAt?: Instant;
  /** In the order in which they began; absent: none did. What was undone is none. */
  readonly steps?: readonly BegunStep[];
}

export interface BegunStep {
  readonly step: ItemStep;
  readonly at: Instant;
}

export interface PublishedDocument {
  readonly id: DocumentId;
  /** Oldest first; never empty. The last one is in force. */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

export interface AnnouncedHardCopy extends HardCopy {
  readonly announcedAt: Instant;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

export interface Edition extends DocumentEdition {
  readonly publishedAt: Instant;
  /** Absent: its file is there. */
  readonly removed?: FileRemoval;
}

/** Of a file that was published wrongly: what stays of it. */
export interface FileRemoval {
  readonly at: Instant;
  readonly reason: string;
  /** Who removed it. */
  readonly by: Actor;
}

/** A question that is kept for a later vote of the hall. */
export interface PreparedPoll {
  readonly preparedId: PreparedPollId;
  readonly question: PreparedQuestion;
}

interface PollBase {
  readonly id: PollId;
  readonly question: PollQuestion;
  /** As they stood at opening. */
  readonly rules: RuleSet;
  readonly openedAt: Instant;
  readonly closesAt: Instant | null;
  /** null for an opinion poll. */
  readonly quorumAtOpening: Quorum | null;
  /** `reason` is null for those who are not told it. */
  readonly recused: readonly { readonly delegateId: DelegateId; readonly reason: string | null }[];
  /** Secret poll: the key that signs its tokens. */
  readonly publicKey: string | null;
  /** Set when a repeat took its place; the poll itself stays on record as it was. */
  readonly superseded: { readonly by: PollId; readonly reason: string; readonly at: Instant } | null;
  /**
   * What majorities of all members are counted from: the number of the opening, less those who left an opinion poll since. Null:
   * opened by a version up to 0.3.0, which counted by the list at the end.
   */
  readonly total: number | null;
  /** Of an opinion poll: the members by the list at its opening, less those who left it since. Null: whoever belongs to the body. */
  readonly electors: readonly DelegateId[] | null;
  /** Who left the list, and the electors, while it was open. */
  readonly left: readonly DelegateId[];
  /** Who was in the counting committee (ban kiểm phiếu): at its opening; of a count by hand, when it was entered. */
  readonly counters: readonly DelegateId[];
  /** When it was held, and until when: until it went on, was closed or annulled. */
  readonly holds: readonly { readonly from: Instant; readonly until: Instant }[];
  /** The one of the prepared questions that it was; null where it was written for this vote. */
  readonly prepared: PreparedPollId | null;
  /** Of the entry that ended it, null while it is open: its voters keep the names and units of then. */
  readonly endedSeq: number | null;
}

export interface PollEnding {
  readonly closedAt: Instant;
  readonly closedBy: 'secretariat' | 'countdown';
  readonly quorumAtClosing: Quorum;
  readonly record: PollRecord;
  readonly result: PollResult;
}

/** How many could vote, got a ballot, and gave it back. */
export type Turnout = Pick<PollResult, 'present' | 'issued' | 'returned'>;

export type OpenPoll = PollBase & {
  readonly status: 'open';
  /** While it is held nothing ends it by itself: it has no `closesAt`. `leftMs`: what was left of its countdown, null where it had none. */
  readonly held: { readonly since: Instant; readonly leftMs: number | null } | null;
  /** Its end was set a few seconds ahead; `before`: when it would have ended else. */
  readonly endSet: { readonly before: Instant | null } | null;
  /** Counted by hand, and waiting for a second secretary. */
  readonly manualCount: {
    readonly entry: ManualEntry;
    readonly enteredBy: string;
    /** How a secretary of the register was called then; absent for the two sign-ins that belong to a session. */
    readonly enteredByName?: string;
    readonly enteredAt: Instant;
    /** Who was marked as there when it was entered. */
    readonly attendance: SessionState['attendance'];
  } | null;
  /** Why the second secretary sent the last count back. */
  readonly manualRejection: string | null;
  /** How far a count by hand has come: all that is known of it outside of the secretariat. */
  readonly manualStage: 'counting' | 'to-confirm' | 'recounting';
};
/** Counted, and its result not announced: what those see who are not told the result before (shared/access/view.ts). */
export type EndedPoll = PollBase &
  Pick<PollEnding, 'closedAt' | 'closedBy'> & {
    readonly status: 'ended';
    /** null where it is part of a count by hand. */
    readonly turnout: Turnout | null;
    /** Of a secret poll: of its box, which is published with the result. */
    readonly boxRoot: string | null;
  };
export type ClosedPoll = PollBase & PollEnding & { readonly status: 'closed' };
export type AnnouncedPoll = PollBase &
  PollEnding & { readonly status: 'announced'; readonly announcedAt: Instant };
/** An annulled poll stays on record with what was known of it; `outcome` is null if it was still open. */
export type AnnulledPoll = PollBase & {
  readonly status: 'annulled';
  readonly annulledAt: Instant;
  /** Its result was announced before: what was made public stays so. */
  readonly announcedAt: Instant | null;
  readonly reason: string;
  readonly outcome: PollEnding | null;
};
export type Poll = OpenPoll | EndedPoll | ClosedPoll | AnnouncedPoll | AnnulledPoll;

/** A mistake in the log put right by a later entry. */
export interface Correction {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly correctsSeq: number;
  readonly statement: string;
  readonly reason: string;
}

/** The state before the first event. */
export const EMPTY_SESSION: SessionState = {
  seq: 0,
  details: {
    title: '',
    council: '',
    term: '',
    place: '',
    startsOn: '1970-01-01',
    days: 1,
    ruleSetId: 'vn-hdnd',
    closedPapersHours: 72,
  },
  status: 'preparing',
  openedAt: null,
  closedAt: null,
  delegates: [],
  former: [],
  earlierParticulars: [],
  units: [],
  earlierUnits: [],
  guests: [],
  formerGuests: [],
  suspensions: [],
  standingBody: { chair: null, members: [] },
  counters: [],
  unitSecretaries: [],
  closedSitting: null,
  closedMatter: null,
  confirmedTotal: null,
  roll: null,
  earlierRolls: [],
  attendance: {},
  guestAttendance: {},
  absences: [],
  agenda: [],
  formerItems: [],
  documents: [],
  hardCopies: [],
  polls: [],
  preparedPolls: [],
  corrections: [],
  conflicts: [],
  speechRequests: [],
  floorRules: DEFAULT_FLOOR_RULES,
  writtenSpeeches: [],
  questions: [],
  issueGroups: [],
  answers: [],
  groupDebates: [],
  groupFloors: [],
  ruleSets: [],
  script: [],
  seatPlan: null,
};
