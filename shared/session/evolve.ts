import { isSealed, type OpenEntry, type ViewedEntry } from '../access/viewed-entry.ts';
import { evolveItems } from './agenda/evolve-items.ts';
import { evolveAgenda } from './agenda/programme.ts';
import { evolveAttendance } from './attendance/marks.ts';
import { evolveConflicts } from './conflicts/declaring.ts';
import { evolveDocuments } from './documents/editions.ts';
import { mustBeKnown } from './event-versions.ts';
import { evolveQuestions } from './floor/questions.ts';
import { evolveSpeechRequests } from './floor/speech-requests.ts';
import { evolveMembers } from './members/evolve-members.ts';
import { countedOf, evolveTotal } from './members/total.ts';
import { evolvePolls } from './polls/polls.ts';
import { evolveRuleSets } from './rules/saved-rule-sets.ts';
import type { SessionState } from './state.ts';

/**
 * The state after `entry`. Total and pure: an event that was accepted once is never refused here.
 * Entries as a viewer is told them (shared/access) lead to the state as that viewer may know it.
 * Unchanged parts keep their identity, so that screens redraw only what changed.
 * @throws RangeError when `entry` is not the next one; a gap must be fetched, never skipped.
 * @throws UnknownEvent when a later version of this product made it.
 */
export function evolve(state: SessionState, entry: ViewedEntry): SessionState {
  if (entry.seq !== state.seq + 1) {
    throw new RangeError(`event ${entry.seq} does not follow ${state.seq}`);
  }
  if (isSealed(entry)) return { ...state, seq: entry.seq };
  mustBeKnown(entry.event);
  return { ...apply(state, entry), seq: entry.seq };
}

function apply(state: SessionState, { at, actor, event, seq }: OpenEntry): SessionState {
  switch (event.type) {
    case 'SessionCreated':
    case 'SessionDetailsChanged':
      return { ...state, details: event.details };
    case 'SessionOpened':
      return { ...state, status: 'open', openedAt: at };
    case 'SessionClosed':
      return { ...state, status: 'closed', closedAt: at };
    case 'ClosedSittingBegan':
      return { ...state, closedSitting: { since: at } };
    case 'ClosedSittingEnded':
      return { ...state, closedSitting: null };
    case 'DelegatesRegistered':
    case 'DelegateCorrected':
    case 'DelegateStruck':
    case 'DelegateSuspended':
    case 'DelegateRestored':
    case 'DelegatesMerged':
      return evolveMembers(state, event, at, seq);
    case 'StandingBodyNamed':
      return { ...state, standingBody: { chair: event.chair, members: event.members } };
    case 'TotalConfirmed':
      return { ...state, confirmedTotal: evolveTotal(event, at) };
    case 'AgendaItemCorrected':
    case 'AgendaItemStruck':
    case 'AgendaItemsMerged':
      return evolveItems(state, event, at);
    case 'AttendanceMarked':
    case 'AttendanceMarkUndone':
      return { ...state, attendance: evolveAttendance(state.attendance, event, at) };
    case 'AgendaItemsScheduled':
    case 'AgendaItemStarted':
    case 'AgendaItemStartUndone':
    case 'AgendaItemClosed':
    case 'AgendaItemReopened':
      return { ...state, agenda: evolveAgenda(state.agenda, event, at) };
    case 'DocumentPublished':
    case 'DocumentWithdrawn':
      return { ...state, documents: evolveDocuments(state.documents, event, at) };
    case 'ConflictDeclared':
    case 'ConflictNoted':
    case 'ConflictWithdrawn':
      return { ...state, conflicts: evolveConflicts(state.conflicts, event, at) };
    case 'SpeechRequested':
    case 'SpeechRequestWithdrawn':
    case 'SpeakerCalled':
    case 'SpeechEnded':
    case 'SpeechRequestDeclined':
      return { ...state, speechRequests: evolveSpeechRequests(state.speechRequests, event, at) };
    case 'QuestionSubmitted':
    case 'QuestionTakenUp':
    case 'QuestionWithdrawn':
    case 'QuestionAnswered':
    case 'QuestionDeclined':
    case 'QuestionReleased':
      return { ...state, questions: evolveQuestions(state.questions, event, at, seq) };
    case 'RuleSetSaved':
      return { ...state, ruleSets: evolveRuleSets(state.ruleSets, event.rules) };
    case 'PollOpened':
    case 'PollEndMoved':
    case 'ManualCountEntered':
    case 'ManualCountRejected':
    case 'PollClosed':
    case 'PollResultAnnounced':
    case 'PollAnnulled':
    case 'PollEnded':
    case 'ManualCountMoved':
      return {
        ...state,
        polls: evolvePolls(state.polls, event, {
          at,
          actor,
          seq,
          attendance: state.attendance,
          listed: (body) => countedOf(state, body),
          conflicts: state.conflicts,
        }),
      };
    case 'RecordVouchedFor':
      return state;
    case 'EntryCorrected': {
      const { correctsSeq, statement, reason } = event;
      return {
        ...state,
        corrections: [...state.corrections, { seq, at, actor, correctsSeq, statement, reason }],
      };
    }
  }
}
