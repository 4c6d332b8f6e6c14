import type { LoggedEvent } from '../protocol/events.ts';
import type { Role } from '../protocol/person.ts';
import type { PollRecord, PollResult } from '../protocol/polls.ts';
import { findPoll } from '../session/find-poll.ts';
import { pollEnding } from '../session/polls.ts';
import type { Poll, SessionState, Turnout } from '../session/state.ts';
import type { ViewEvent, ViewedEntry } from './viewed-entry.ts';

/** Who is told the same of a session. */
export const VIEWERS = ['secretariat', 'members'] as const;
export type Viewer = (typeof VIEWERS)[number];

/** The secretariat's consoles are told everything at once; tablets and hall screens a result when it is announced. */
export function viewerOf(role: Role): Viewer {
  switch (role) {
    case 'secretary':
      return 'secretariat';
    case 'delegate':
    case 'display':
      return 'members';
  }
}

/**
 * `entry` as `viewer` is told it; `before` is the whole session as it stood before the entry. The one place that decides
 * who is told what. What was withheld stays so: an announcement carries its result itself, and no earlier entry is told
 * again. A state that is folded from viewed entries is therefore all that its viewer may know.
 */
export function view(entry: LoggedEvent, before: SessionState, viewer: Viewer): ViewedEntry {
  if (viewer === 'secretariat') return entry;
  const instead = insteadOf(entry.event, before);
  if (!instead) return entry;
  const { seq, at, actor } = entry;
  return { seq, at, actor, event: instead };
}

/** What members are told in the place of `event`; null: the event itself. */
function insteadOf(event: LoggedEvent['event'], before: SessionState): ViewEvent | null {
  switch (event.type) {
    case 'PollClosed': {
      const { pollId, by, record, result } = event;
      return { type: 'PollEnded', v: 1, pollId, by, turnout: turnoutOf(record, result) };
    }
    case 'PollResultAnnounced': {
      const { pollId } = event;
      const poll = findPoll(before, pollId);
      const ending = poll ? pollEnding(poll) : null;
      if (!ending) return null;
      const { closedAt, closedBy, quorumAtClosing, record, result } = ending;
      return {
        type: 'PollResultReleased',
        v: 1,
        pollId,
        ending: { closedAt, closedBy, quorumAtClosing, record, result },
      };
    }
    case 'ManualCountEntered':
      return { type: 'ManualCountMoved', v: 1, pollId: event.pollId, stage: 'to-confirm' };
    // The reason for sending a count back may name its figures.
    case 'ManualCountRejected':
      return { type: 'ManualCountMoved', v: 1, pollId: event.pollId, stage: 'recounting' };
    // So may the correction of an entry that is withheld.
    case 'EntryCorrected':
      return before.polls.some(isUntold) ? { type: 'EntryWithheld', v: 1 } : null;
    case 'SessionCreated':
    case 'SessionDetailsChanged':
    case 'SessionOpened':
    case 'SessionClosed':
    case 'DelegatesRegistered':
    case 'AgendaItemsScheduled':
    case 'AgendaItemStarted':
    case 'AgendaItemStartUndone':
    case 'AgendaItemClosed':
    case 'AgendaItemReopened':
    case 'DocumentPublished':
    case 'DocumentWithdrawn':
    case 'AttendanceMarked':
    case 'AttendanceMarkUndone':
    case 'ConflictDeclared':
    case 'ConflictWithdrawn':
    case 'SpeechRequested':
    case 'SpeechRequestWithdrawn':
    case 'SpeakerCalled':
    case 'SpeechEnded':
    case 'SpeechRequestDeclined':
    case 'QuestionSubmitted':
    case 'QuestionWithdrawn':
    case 'QuestionAnswered':
    case 'QuestionDeclined':
    case 'RuleSetSaved':
    case 'PollOpened':
    case 'PollEndMoved':
    case 'PollAnnulled':
    case 'TotalConfirmed':
    case 'DelegateCorrected':
    case 'DelegateStruck':
    case 'DelegateSuspended':
    case 'DelegateRestored':
    case 'DelegatesMerged':
    case 'AgendaItemCorrected':
    case 'AgendaItemStruck':
    case 'AgendaItemsMerged':
    case 'RecordVouchedFor':
      return null;
  }
}

/** Whether the poll was counted, in whole or by one secretary, and its result not announced. */
function isUntold(poll: Poll): boolean {
  switch (poll.status) {
    case 'open':
      return poll.manualStage !== 'counting';
    case 'closed':
      return true;
    case 'annulled':
      return poll.outcome !== null && poll.announcedAt === null;
    case 'ended':
    case 'announced':
      return false;
  }
}

function turnoutOf({ type }: PollRecord, { present, issued, returned }: PollResult): Turnout | null {
  return type === 'manual' ? null : { present, issued, returned };
}
