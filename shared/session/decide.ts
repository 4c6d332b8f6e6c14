import type { Command } from '../protocol/commands.ts';
import type { Actor } from '../protocol/events.ts';
import type { DocumentId, Instant, PollId } from '../protocol/ids.ts';
import type { PollQuestion } from '../protocol/polls.ts';
import { type DocumentEdition, SessionDetails } from '../protocol/records.ts';
import { refuse } from '../protocol/refusals.ts';
import { findRuleSet } from '../voting/rule-sets.ts';
import { correctItem, mergeItems, strikeItem } from './agenda/correcting.ts';
import { closeItem, currentItem, reopenItem, startItem, undoStart } from './agenda/programme.ts';
import { markAttendance, undoMark } from './attendance/marks.ts';
import { declareConflict, withdrawConflict } from './conflicts/declaring.ts';
import { publishDocument, withdrawDocument } from './documents/editions.ts';
import { endingSpeech } from './floor/find-speech.ts';
import {
  declineQuestion,
  recordAnswer,
  submitQuestion,
  takeUpQuestion,
  withdrawQuestion,
} from './floor/questions.ts';
import {
  callSpeaker,
  declineSpeechRequest,
  endSpeech,
  requestToSpeak,
  withdrawSpeechRequest,
} from './floor/speech-requests.ts';
import { applyImport, type ImportStatements } from './imports.ts';
import { correctDelegate } from './members/correct.ts';
import { mergeDelegates, strikeDelegate } from './members/leave.ts';
import { nameStandingBody } from './members/standing-body.ts';
import { restoreDelegate, suspendDelegate } from './members/suspend.ts';
import { confirmTotal } from './members/total.ts';
import { type CollectedBallots, closePoll } from './polls/closing.ts';
import { isHallPoll } from './polls/find-poll.ts';
import { confirmManualCount, enterManualCount, rejectManualCount } from './polls/manual-counts.ts';
import { movePollEnd } from './polls/moving-the-end.ts';
import { putToVote } from './polls/opening.ts';
import { announceResult, annulPoll, openPoll } from './polls/polls.ts';
import { type VouchingStatement, vouchForRecord } from './record/vouching.ts';
import { saveRuleSet } from './rules/saving.ts';
import { beginClosedSitting, endClosedSitting } from './sitting/closed-sitting.ts';
import type { SessionState } from './state.ts';
import { stricterRefusal } from './stricter-rules.ts';
import { type Decision, decided } from './verdict.ts';

/** Commands that only the server itself gives, after it has done its own part (stored a file, counted ballots). */
export type InternalCommand =
  | { readonly type: 'CreateSession'; readonly details: SessionDetails }
  /** Of a confirmed import: all that it states, or nothing of it. */
  | { readonly type: 'ApplyImport'; readonly basedOnSeq: number; readonly statements: ImportStatements }
  | {
      readonly type: 'PublishDocument';
      readonly documentId: DocumentId | null;
      readonly file: Omit<DocumentEdition, 'id' | 'version'>;
    }
  /** The server stood still for so many milliseconds in the last seconds of the countdown. */
  | { readonly type: 'MovePollEnd'; readonly pollId: PollId; readonly standstillMs: number }
  | {
      readonly type: 'CountAndClosePoll';
      readonly pollId: PollId;
      readonly by: 'secretariat' | 'countdown';
      readonly collected: CollectedBallots;
    }
  /** `dropVoted`: a ballot of the row that goes lies in an open opinion poll. */
  | (Omit<CommandOf<'MergeDelegates'>, 'type'> & {
      readonly type: 'JoinDelegates';
      readonly dropVoted: boolean;
    })
  /** Of the log as it stands. */
  | ({ readonly type: 'VouchForRecord' } & VouchingStatement)
  /** `publicKey`: of the pair made for a secret poll; null for any other. */
  | { readonly type: 'PutToVote'; readonly question: PollQuestion; readonly publicKey: string | null };

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
type OfTheBooth = CommandOf<'OpenPoll' | 'ClosePoll' | 'MergeDelegates'>;

/**
 * Whoever runs the ballots turns `OpenPoll` into `PutToVote`, `ClosePoll` into `CountAndClosePoll`, and `MergeDelegates` into
 * `JoinDelegates`.
 */
export type CoreCommand = Exclude<Command, OfTheBooth> | InternalCommand;

const DETAILS = SessionDetails.keyof().options;

/**
 * The rules of a session: what `command`, given by `actor` at `at` (server time), leads to. Pure. Whether that role may
 * give it is not asked here but in permissions.ts.
 */
export function decide(state: SessionState, command: CoreCommand, at: Instant, actor: Actor): Decision {
  const stricter = stricterRefusal(state, command);
  return stricter ? { ok: false, refusal: stricter } : decideAsBefore(state, command, at, actor);
}

/** The same by the rules of versions up to 0.3.0, for the verifier of their logs. */
export function decideAsBefore(
  state: SessionState,
  command: CoreCommand,
  at: Instant,
  actor: Actor,
): Decision {
  switch (command.type) {
    case 'CreateSession':
      if (!findRuleSet(state.ruleSets, command.details.ruleSetId)) {
        return refuse('unknown-rule-set', { id: command.details.ruleSetId });
      }
      return state.seq === 0
        ? decided({ type: 'SessionCreated', v: 1, details: command.details })
        : refuse('session-exists');
    case 'ChangeSessionDetails':
      if (!findRuleSet(state.ruleSets, command.details.ruleSetId)) {
        return refuse('unknown-rule-set', { id: command.details.ruleSetId });
      }
      if (state.status === 'closed') return refuse('session-closed');
      return DETAILS.every((name) => state.details[name] === command.details[name])
        ? decided()
        : decided({ type: 'SessionDetailsChanged', v: 1, details: command.details });
    case 'ApplyImport':
      return applyImport(state, command.basedOnSeq, command.statements);
    case 'OpenSession':
      return openSession(state);
    case 'CloseSession':
      return whileOpen(state, () => closeSession(state));
    case 'BeginClosedSitting':
      return whileOpen(state, () => beginClosedSitting(state));
    case 'EndClosedSitting':
      return endClosedSitting(state);
    case 'MarkAttendance':
      return markAttendance(state, command.marks, command.reason);
    case 'UndoAttendanceMark':
      return undoMark(state, command.delegateId, at);
    case 'StartAgendaItem':
      return whileOpen(state, () => startItem(state, command.itemId));
    case 'UndoAgendaItemStart':
      return whileOpen(state, () => undoStart(state, command.itemId, at));
    case 'CloseAgendaItem':
      return whileOpen(state, () => closeItem(state, command.itemId));
    case 'ReopenAgendaItem':
      return whileOpen(state, () => reopenItem(state, command.itemId, command.reason));
    case 'PublishDocument':
      return publishDocument(state, command.documentId, command.file);
    case 'WithdrawDocument':
      return withdrawDocument(state, command.documentId, command.reason);
    case 'DeclareConflict':
      return declareConflict(state, command.delegateId, command.agendaItemId, command.reason, actor);
    case 'WithdrawConflict':
      return withdrawConflict(state, command.delegateId, command.agendaItemId, actor);
    case 'RequestToSpeak':
      return requestToSpeak(state, command, actor);
    case 'WithdrawSpeechRequest':
      return withdrawSpeechRequest(state, command.requestId, actor);
    case 'CallSpeaker':
      return whileOpen(state, () => callSpeaker(state, command.requestId));
    case 'EndSpeech':
      return endSpeech(state, command.requestId);
    case 'DeclineSpeechRequest':
      return declineSpeechRequest(state, command.requestId, command.reason);
    case 'SubmitQuestion':
      return submitQuestion(state, command, actor);
    case 'WithdrawQuestion':
      return withdrawQuestion(state, command.questionId, actor);
    case 'TakeUpQuestion':
      return takeUpQuestion(state, command.questionId);
    case 'RecordAnswer':
      return recordAnswer(state, command.questionId);
    case 'DeclineQuestion':
      return declineQuestion(state, command.questionId, command.reason);
    case 'SaveRuleSet':
      return saveRuleSet(state, command.rules);
    case 'PutToVote': {
      const put = () => putToVote(state, command.question, command.publicKey, at);
      // Members are asked for their opinion in writing between sittings too.
      return isHallPoll(command) ? whileOpen(state, put) : put();
    }
    case 'EnterManualCount':
      return enterManualCount(state, command.pollId, command.entry);
    case 'ConfirmManualCount':
      return confirmManualCount(state, command.pollId, actor, command.enteredAt);
    case 'RejectManualCount':
      return rejectManualCount(state, command.pollId, command.reason);
    case 'MovePollEnd':
      return movePollEnd(state, command.pollId, command.standstillMs, at, actor);
    case 'CountAndClosePoll':
      return closePoll(state, command.pollId, command.by, command.collected);
    case 'AnnouncePollResult':
      return announceResult(state, command.pollId);
    case 'AnnulPoll':
      return annulPoll(state, command.pollId, command.reason);
    case 'ConfirmTotal':
      return confirmTotal(state, command);
    case 'NameStandingBody':
      return nameStandingBody(state, command);
    case 'CorrectDelegate':
      return correctDelegate(state, command.delegate, command.reason);
    case 'StrikeDelegate':
      return strikeDelegate(state, command);
    case 'SuspendDelegate':
      return suspendDelegate(state, command);
    case 'RestoreDelegate':
      return restoreDelegate(state, command);
    case 'JoinDelegates':
      return mergeDelegates(state, command, command.dropVoted);
    case 'CorrectAgendaItem':
      return correctItem(state, command.item, command.reason);
    case 'StrikeAgendaItem':
      return strikeItem(state, command.itemId, command.reason);
    case 'MergeAgendaItems':
      return mergeItems(state, command.keep, command.drop, command.reason);
    case 'VouchForRecord':
      return vouchForRecord(state, command);
    case 'CorrectEntry':
      return command.correctsSeq > state.seq
        ? refuse('unknown-entry', { seq: command.correctsSeq })
        : decided({
            type: 'EntryCorrected',
            v: 1,
            correctsSeq: command.correctsSeq,
            statement: command.statement,
            reason: command.reason,
          });
  }
}

function whileOpen(state: SessionState, then: () => Decision): Decision {
  switch (state.status) {
    case 'preparing':
      return refuse('session-not-open');
    case 'closed':
      return refuse('session-closed');
    case 'open':
      return then();
  }
}

function openSession(state: SessionState): Decision {
  if (state.status === 'open') return refuse('session-already-open');
  if (state.status === 'closed') return refuse('session-closed');
  if (state.delegates.length === 0) return refuse('session-has-no-delegates');
  return decided({ type: 'SessionOpened', v: 1 });
}

function closeSession(state: SessionState): Decision {
  if (openPoll(state)) return refuse('poll-open');
  const current = currentItem(state);
  if (current) return refuse('other-item-current', { title: current.title });
  return decided(...endingSpeech(state), { type: 'SessionClosed', v: 1 });
}
