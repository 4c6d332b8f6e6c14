import { isDeepStrictEqual } from 'node:util';
import type { EventOf, SessionEvent } from '#shared/protocol/events.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { decide, decideAsBefore } from '#shared/session/decide.ts';
import { currentEdition, findDocument } from '#shared/session/documents/editions.ts';
import { statementsOf } from '#shared/session/imports/importing.ts';
import { recusedFrom } from '#shared/session/polls/electorate.ts';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import { putToVote } from '#shared/session/polls/opening.ts';
import type { SessionState } from '#shared/session/state.ts';
import { stricterRefusal } from '#shared/session/stricter-rules.ts';
import type { Circumstances } from './circumstances.ts';
import { judgePollClosed } from './closing.ts';
import type { Judgement } from './judgement.ts';

/** Told to everybody in the place of what only some may know: such an event follows on the other, and never stands alone. */
type Told = EventOf<'PollEnded' | 'ManualCountMoved' | 'ConflictNoted'>;
type Judged = Exclude<SessionEvent, EventOf<'PollOpened' | 'PollClosed'> | Told>;

const HOLDS: Judgement = { fault: null, follows: [] };

/**
 * Whether `event` could follow from the state before it, by the same rules by which the server decides: given the command
 * that leads to it, the core must come to this very event. Rules that were made stricter judge only what was written under them.
 */
export function judgeEvent(event: SessionEvent, circumstances: Circumstances): Judgement {
  const { state, written, strict } = circumstances;
  switch (event.type) {
    case 'PollOpened':
      // The first version does not say by which rules it was opened.
      return written > 1 && !isDeepStrictEqual(openedAgain(event, circumstances), event)
        ? { fault: 'opening' }
        : HOLDS;
    case 'PollClosed':
      return judgePollClosed(event, circumstances);
    case 'PollEnded':
    case 'ManualCountMoved':
    case 'ConflictNoted':
      return { fault: 'unfounded' };
    case 'DocumentPublished':
      return judgeDecided(strict ? event : withItsOwnVersion(event, state), circumstances);
    default:
      return judgeDecided(event, circumstances);
  }
}

function judgeDecided(event: Judged, { state, at, actor, strict, split, written }: Circumstances): Judgement {
  const rules = strict ? decide : decideAsBefore;
  const decision = rules(state, commandOf(event, state), at, actor);
  if (!decision.ok) return { fault: 'unfounded' };
  const [first, ...follows] = split
    ? decision.events
    : decision.events.flatMap((one) => asBefore(one, written));
  const holds = isDeepStrictEqual(first, event) && (split || follows.length === 0);
  return holds ? { fault: null, follows } : { fault: 'unfounded' };
}

/** What is decided today, as versions decided it that did not split what one circle and another may know. */
function asBefore(event: SessionEvent, written: number): readonly SessionEvent[] {
  switch (event.type) {
    case 'PollEnded':
    case 'ManualCountMoved':
    case 'ConflictNoted':
    case 'QuestionTakenUp':
      return [];
    case 'PollResultAnnounced':
      return [written < 2 ? { ...event, ending: null } : event];
    default:
      return [event];
  }
}

/** Up to 0.3.0 two files of one name in one import became editions of one document with the same version. */
function withItsOwnVersion(
  event: EventOf<'DocumentPublished'>,
  state: SessionState,
): EventOf<'DocumentPublished'> {
  const { document } = event;
  const known = findDocument(state, document.id);
  const shared = known !== undefined && currentEdition(known).version === document.version;
  return shared ? { ...event, document: { ...document, version: document.version + 1 } } : event;
}

/** The opening computed again, by the rules it was recorded with. */
function openedAgain(event: EventOf<'PollOpened'>, { state, at, written, strict }: Circumstances): unknown {
  const { question, publicKey, rules } = event;
  const saved = state.ruleSets.find(({ id }) => id === question.ruleSetId);
  if (rules.id !== question.ruleSetId || (saved && !isDeepStrictEqual(saved, rules))) return null;
  if ((question.procedure.type === 'secret') !== (publicKey !== null)) return null;
  if (isHallPoll({ question }) && state.status !== 'open') return null;
  const asked = { ...state, ruleSets: [rules] };
  if (strict && stricterRefusal(asked, { type: 'PutToVote', question, publicKey })) return null;
  const decision = putToVote(asked, question, publicKey, at);
  if (!decision.ok) return null;
  const [again] = decision.events;
  // Before version 4 everybody was told why, and version 2 did not record the number that is counted from.
  const told = written < 4 ? { ...again, recused: recusedFrom(asked, question) } : again;
  return written < 3 ? { ...told, total: null } : told;
}

function commandOf(event: Judged, state: SessionState): CoreCommand {
  switch (event.type) {
    case 'SessionCreated':
      return { type: 'CreateSession', details: event.details };
    // These may also come from an import, which brings several at once.
    case 'SessionDetailsChanged':
    case 'DelegatesRegistered':
    case 'AgendaItemsScheduled':
    case 'DocumentPublished':
      return { type: 'ApplyImport', basedOnSeq: state.seq, statements: statementsOf(event) };
    case 'SessionOpened':
      return { type: 'OpenSession' };
    case 'SessionClosed':
      return { type: 'CloseSession' };
    case 'ClosedSittingBegan':
      return { type: 'BeginClosedSitting' };
    case 'ClosedSittingEnded':
      return { type: 'EndClosedSitting' };
    case 'StandingBodyNamed':
      return { type: 'NameStandingBody', chair: event.chair, members: event.members };
    case 'DocumentWithdrawn':
      return { type: 'WithdrawDocument', documentId: event.documentId, reason: event.reason };
    case 'AttendanceMarked':
      return { type: 'MarkAttendance', marks: event.marks, reason: event.reason };
    case 'AttendanceMarkUndone':
      return { type: 'UndoAttendanceMark', delegateId: event.delegateId };
    case 'AgendaItemStarted':
      return { type: 'StartAgendaItem', itemId: event.itemId };
    case 'AgendaItemStartUndone':
      return { type: 'UndoAgendaItemStart', itemId: event.itemId };
    case 'AgendaItemClosed':
      return { type: 'CloseAgendaItem', itemId: event.itemId };
    case 'AgendaItemReopened':
      return { type: 'ReopenAgendaItem', itemId: event.itemId, reason: event.reason };
    case 'ConflictDeclared': {
      const { delegateId, agendaItemId, reason } = event;
      return { type: 'DeclareConflict', delegateId, agendaItemId, reason };
    }
    case 'ConflictWithdrawn':
      return {
        type: 'WithdrawConflict',
        delegateId: event.delegateId,
        agendaItemId: event.agendaItemId,
      };
    case 'SpeechRequested': {
      const { requestId, agendaItemId, topic } = event;
      return { type: 'RequestToSpeak', requestId, agendaItemId, topic };
    }
    case 'SpeechRequestWithdrawn':
      return { type: 'WithdrawSpeechRequest', requestId: event.requestId };
    case 'SpeakerCalled':
      return { type: 'CallSpeaker', requestId: event.requestId };
    case 'SpeechEnded':
      return { type: 'EndSpeech', requestId: event.requestId };
    case 'SpeechRequestDeclined':
      return { type: 'DeclineSpeechRequest', requestId: event.requestId, reason: event.reason };
    case 'QuestionSubmitted': {
      const { questionId, addressee, topic, text, form } = event;
      return { type: 'SubmitQuestion', questionId, addressee, topic, text, form };
    }
    case 'QuestionTakenUp':
      return { type: 'TakeUpQuestion', questionId: event.questionId };
    case 'QuestionWithdrawn':
      return { type: 'WithdrawQuestion', questionId: event.questionId };
    case 'QuestionAnswered':
      return { type: 'RecordAnswer', questionId: event.questionId };
    case 'QuestionDeclined':
      return { type: 'DeclineQuestion', questionId: event.questionId, reason: event.reason };
    case 'RuleSetSaved':
      return { type: 'SaveRuleSet', rules: event.rules };
    case 'PollEndMoved':
      return { type: 'MovePollEnd', pollId: event.pollId, standstillMs: event.standstillMs };
    case 'ManualCountEntered':
      return { type: 'EnterManualCount', pollId: event.pollId, entry: event.entry };
    case 'ManualCountRejected':
      return { type: 'RejectManualCount', pollId: event.pollId, reason: event.reason };
    case 'PollResultAnnounced':
      return { type: 'AnnouncePollResult', pollId: event.pollId };
    case 'PollAnnulled':
      return { type: 'AnnulPoll', pollId: event.pollId, reason: event.reason };
    case 'TotalConfirmed': {
      const { total, suspended, reason } = event;
      return { type: 'ConfirmTotal', total, suspended, reason };
    }
    case 'DelegateCorrected':
      return { type: 'CorrectDelegate', delegate: event.delegate, reason: event.reason };
    case 'DelegateStruck': {
      const { delegateId, kind, on, source, reason } = event;
      return { type: 'StrikeDelegate', delegateId, kind, on, source, reason };
    }
    case 'DelegateSuspended': {
      const { delegateId, on, source, reason } = event;
      return { type: 'SuspendDelegate', delegateId, on, source, reason };
    }
    case 'DelegateRestored': {
      const { delegateId, on, source, reason } = event;
      return { type: 'RestoreDelegate', delegateId, on, source, reason };
    }
    // Whether a ballot lay in the box is not in the log.
    case 'DelegatesMerged': {
      const { keep, drop, reason } = event;
      return { type: 'JoinDelegates', keep, drop, reason, dropVoted: false };
    }
    case 'AgendaItemCorrected':
      return { type: 'CorrectAgendaItem', item: event.item, reason: event.reason };
    case 'AgendaItemStruck':
      return { type: 'StrikeAgendaItem', itemId: event.itemId, reason: event.reason };
    case 'AgendaItemsMerged':
      return { type: 'MergeAgendaItems', keep: event.keep, drop: event.drop, reason: event.reason };
    case 'RecordVouchedFor': {
      const { why, unsigned, keys, reason } = event;
      return { type: 'VouchForRecord', why, unsigned, keys, reason };
    }
    case 'EntryCorrected': {
      const { correctsSeq, statement, reason } = event;
      return { type: 'CorrectEntry', correctsSeq, statement, reason };
    }
  }
}
