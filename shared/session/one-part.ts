import type { SessionEventType } from '../protocol/events.ts';
import type { SessionState } from './state.ts';

/** Parts of the state that events change by nothing but themselves. */
type Part =
  | 'attendance'
  | 'agenda'
  | 'closedMatter'
  | 'documents'
  | 'hardCopies'
  | 'conflicts'
  | 'speechRequests'
  | 'writtenSpeeches'
  | 'questions';

const PARTS: Readonly<Partial<Record<SessionEventType | 'QuestionReleased', Part>>> = {
  AttendanceMarked: 'attendance',
  AttendanceMarkUndone: 'attendance',
  AgendaItemsScheduled: 'agenda',
  AgendaItemStarted: 'agenda',
  AgendaItemStartUndone: 'agenda',
  AgendaItemClosed: 'agenda',
  AgendaItemReopened: 'agenda',
  ClosedMatterBegan: 'closedMatter',
  ClosedMatterEnded: 'closedMatter',
  DocumentPublished: 'documents',
  DocumentWithdrawn: 'documents',
  DocumentWidened: 'documents',
  DocumentFilesRemoved: 'documents',
  HardCopyAnnounced: 'hardCopies',
  HardCopyWithdrawn: 'hardCopies',
  ConflictDeclared: 'conflicts',
  ConflictNoted: 'conflicts',
  ConflictWithdrawn: 'conflicts',
  SpeechRequested: 'speechRequests',
  SpeakerAdded: 'speechRequests',
  SpeechRequestWithdrawn: 'speechRequests',
  SpeechRequestMoved: 'speechRequests',
  SpeakerCalled: 'speechRequests',
  SpeakerTakenBack: 'speechRequests',
  SpeechPaused: 'speechRequests',
  SpeechResumed: 'speechRequests',
  SpeechTimeAdded: 'speechRequests',
  SpeechEnded: 'speechRequests',
  SpeechEndUndone: 'speechRequests',
  SpeechRequestDeclined: 'speechRequests',
  WrittenSpeechRecorded: 'writtenSpeeches',
  QuestionSubmitted: 'questions',
  QuestionTakenUp: 'questions',
  QuestionWithdrawn: 'questions',
  QuestionAnswered: 'questions',
  QuestionDeclined: 'questions',
  QuestionReleased: 'questions',
};

/**
 * What an entry of `type` makes of `state`, where it made `after` of `before`, another view of the same session, and changes a part
 * by nothing but that part, which both have alike; null where it does not. The part is then shared by both: a long log is not worked
 * out again for each view, nor kept in memory for each.
 */
export function changedAlike(
  state: SessionState,
  type: SessionEventType | 'QuestionReleased',
  before: SessionState,
  after: SessionState,
): SessionState | null {
  const part = PARTS[type];
  if (part === undefined || state[part] !== before[part]) return null;
  return { ...state, [part]: after[part], seq: after.seq };
}
