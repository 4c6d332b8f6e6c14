import type { DocumentAudience } from '#shared/protocol/audience.ts';
import type { SessionEvent } from '#shared/protocol/events.ts';
import { roomOf } from '#shared/seating/places.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { findHardCopy } from '#shared/session/documents/hard-copies.ts';
import { findFormerGuest, findGuest } from '#shared/session/guests/find-guest.ts';
import { findUnit, nameBefore } from '#shared/session/members/units.ts';
import { findAnswer, findIssueGroup } from '#shared/session/questioning/find-issues.ts';
import type { SessionState } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { nameOf } from '../delegates/names.ts';
import { attendanceSentence } from './attendance-sentences.ts';
import {
  answerSentence,
  questionSentence,
  speechSentence,
  speechTakenBackSentence,
  writtenSpeechSentence,
} from './floor-sentences.ts';
import { groupSentence } from './group-sentences.ts';
import { memberSentence } from './member-sentences.ts';
import { pollSentence } from './poll-sentences.ts';
import { stopped } from './stopped.ts';
import { plain, type Sentence, useWords, type Words } from './words.ts';

/** More names than this are folded away. */
const NAMES_IN_SENTENCE = 3;

/** What an entry of the log says, as people put it. */
export function useSentence(): (event: SessionEvent) => Sentence {
  const words = useWords();
  const session = useSession((state) => state);
  return (event) => {
    const { sentence, details } = sentenceOf(event, session, words);
    return { sentence: stopped(sentence), details };
  };
}

function sentenceOf(event: SessionEvent, session: SessionState, words: Words): Sentence {
  const { t, tConduct, tDocuments } = words;
  switch (event.type) {
    case 'SessionCreated':
    case 'SessionDetailsChanged':
      return plain(t(`event.${event.type}`, event.details));
    case 'SessionOpened':
    case 'SessionClosed':
    case 'ClosedSittingBegan':
    case 'ClosedSittingEnded':
    case 'ClosedMatterBegan':
    case 'ClosedMatterEnded':
      return plain(t(`event.${event.type}`));
    case 'StandingBodyNamed': {
      const chair = event.chair === null ? t('noChair') : nameOf(session, event.chair);
      const names = event.members.map((id) => nameOf(session, id));
      return plain(t('event.StandingBodyNamed', { count: names.length, chair }), names);
    }
    case 'CountersNamed': {
      const names = event.delegateIds.map((id) => nameOf(session, id));
      if (names.length === 0) return plain(t('event.CountersNamedNone'));
      return plain(t('event.CountersNamed', { count: names.length }), names);
    }
    case 'UnitSecretaryNamed': {
      const unit = findUnit(session, event.unitId)?.name ?? event.unitId;
      if (event.delegateId === null) return plain(t('event.UnitSecretaryNamedNone', { unit }));
      return plain(t('event.UnitSecretaryNamed', { unit, name: nameOf(session, event.delegateId) }));
    }
    case 'UnitRenamed': {
      const before = nameBefore(session, event) ?? event.unitId;
      return plain(t('event.UnitRenamed', { before, name: event.name }));
    }
    case 'DelegatesRegistered': {
      const names = event.delegates.map(({ name }) => name);
      return plain(t('event.DelegatesRegistered', { count: names.length }), names);
    }
    case 'DelegatesLinked': {
      const names = event.links.map(({ delegateId }) => nameOf(session, delegateId));
      return plain(t('event.DelegatesLinked', { count: names.length }), names);
    }
    case 'GuestsInvited': {
      const names = event.guests.map(({ name }) => name);
      const first = names.slice(0, NAMES_IN_SENTENCE).join(', ');
      const some = names.length > NAMES_IN_SENTENCE ? `${first} …` : first;
      return plain(t('event.GuestsInvited', { count: names.length, names: some }), names);
    }
    case 'GuestCorrected':
      return plain(t('event.GuestCorrected', { name: event.guest.name, reason: event.reason }));
    case 'GuestStruck': {
      const name = guestNameOf(session, event.guestId);
      return plain(t('event.GuestStruck', { name, reason: event.reason }));
    }
    case 'AgendaItemsScheduled': {
      const titles = event.items.map((item) => tConduct('item', item));
      return plain(t('event.AgendaItemsScheduled', { count: titles.length }), titles);
    }
    case 'DocumentPublished':
      return plain(t('event.DocumentPublished', event.document));
    case 'DocumentWidened': {
      const { title, version, audience } = event.document;
      return plain(
        t('event.DocumentWidened', { title, version, audience: audienceWords(session, audience, words) }),
      );
    }
    case 'DocumentWithdrawn': {
      const title = documentTitle(session, event.documentId);
      return plain(t('event.DocumentWithdrawn', { title, reason: event.reason }));
    }
    case 'DocumentFilesRemoved': {
      const { documentId, files, reason } = event;
      const title = documentTitle(session, documentId);
      const hashes = files.map((sha256) => `${sha256.slice(0, 12)}…`).join(', ');
      return plain(t('event.DocumentFilesRemoved', { count: files.length, title, hashes, reason }), files);
    }
    case 'StampWordExplained':
      return plain(t('event.StampWordExplained', event));
    case 'HardCopyAnnounced': {
      const title = event.hardCopy.title ?? tDocuments('hardCopy.untitled');
      return plain(t('event.HardCopyAnnounced', { ...event.hardCopy, title }));
    }
    case 'HardCopyWithdrawn': {
      const title = findHardCopy(session, event.hardCopyId)?.title ?? tDocuments('hardCopy.untitled');
      return plain(t('event.HardCopyWithdrawn', { title, reason: event.reason }));
    }
    case 'AttendanceMarked':
    case 'AttendanceMarkUndone':
    case 'RollBegan':
    case 'RollClosed':
    case 'DelegateCheckedIn':
    case 'GuestCheckedIn':
    case 'GuestsMarked':
    case 'AbsenceReported':
    case 'AbsenceSettled':
    case 'AbsenceWithdrawn':
      return attendanceSentence(event, session, words);
    case 'AgendaItemStarted':
    case 'AgendaItemStartUndone':
    case 'AgendaItemCloseUndone':
    case 'AgendaItemClosed':
      return plain(t(`event.${event.type}`, { item: itemTitle(session, event.itemId, words) }));
    case 'StepBegan':
    case 'StepUndone': {
      const step = words.tSteps(`step.${event.step}`);
      return plain(t(`event.${event.type}`, { step, item: itemTitle(session, event.itemId, words) }));
    }
    case 'AgendaItemReopened': {
      const item = stopped(itemTitle(session, event.itemId, words));
      return plain(t('event.AgendaItemReopened', { item, reason: event.reason }));
    }
    case 'ConflictDeclared': {
      const name = nameOf(session, event.delegateId);
      const item = itemTitle(session, event.agendaItemId, words);
      return plain(t('event.ConflictDeclared', { name, item, reason: event.reason }));
    }
    case 'ConflictNoted':
    case 'ConflictWithdrawn': {
      const name = nameOf(session, event.delegateId);
      return plain(t(`event.${event.type}`, { name, item: itemTitle(session, event.agendaItemId, words) }));
    }
    case 'SpeechRequested':
    case 'SpeechRequestWithdrawn':
    case 'SpeakerCalled':
    case 'SpeechEnded':
    case 'SpeakerAdded':
    case 'SpeechRequestMoved':
    case 'SpeakerTakenBack':
    case 'SpeechPaused':
    case 'SpeechResumed':
    case 'SpeechTimeAdded':
    case 'SpeechEndUndone':
    case 'SpeechRequestDeclined':
      return speechSentence(event, session, words);
    case 'FloorRulesSet':
      return plain(words.t(`event.${event.type}`));
    case 'PromiseRecorded':
    case 'AnswerJudged':
      return answerSentence(event, session, words);
    case 'WrittenSpeechTakenBack':
      return speechTakenBackSentence(event, session, words);
    case 'WrittenSpeechRecorded':
      return writtenSpeechSentence(event, session, words);
    case 'QuestionSubmitted':
    case 'QuestionTakenUp':
    case 'QuestionWithdrawn':
    case 'QuestionAnswered':
    case 'QuestionDeclined':
      return questionSentence(event, session, words);
    case 'IssueGroupSet': {
      const names = [event.mainAnswerer, ...event.alongside].map(({ name }) => name);
      return plain(t('event.IssueGroupSet', { title: event.title, name: event.mainAnswerer.name }), names);
    }
    case 'IssueGroupDropped':
      return plain(t('event.IssueGroupDropped'));
    case 'IssueQuestionMoved':
    case 'IssueGroupOpened':
    case 'IssueGroupClosed': {
      const title = findIssueGroup(session, event.issueGroupId)?.title ?? '';
      return plain(t(`event.${event.type}`, { title }));
    }
    case 'AnswererCalled':
      return plain(t('event.AnswererCalled', { name: event.answerer.name }));
    case 'AnswerChanged': {
      const name = findAnswer(session, event.answerId)?.answerer.name ?? '';
      return plain(t(`answerChanged.${event.change}`, { name }));
    }
    case 'AnswerTimeAdded': {
      const name = findAnswer(session, event.answerId)?.answerer.name ?? '';
      return plain(t('event.AnswerTimeAdded', { name, seconds: event.seconds }));
    }
    case 'GroupDebateSet':
    case 'GroupDebateBegan':
    case 'DebateGroupChanged':
    case 'GroupFloorChanged':
    case 'GroupSpeechNoted':
    case 'GroupMeetingEnded':
    case 'GroupMeetingResumed':
    case 'GroupSummaryWritten':
    case 'GroupDebateMerged':
      return groupSentence(event, session, words);
    case 'RecordVouchedFor': {
      const { why, upTo, reason } = event;
      return plain(t(`vouched.${why}`, { upTo, reason: reason ?? '' }));
    }
    case 'ScriptWritten': {
      const item = event.agendaItemId === null ? undefined : findItem(session, event.agendaItemId);
      const step = words.tScript(`step.${event.step}`);
      const of = { step, item: item ? `, ${item.number}. ${item.title}` : '' };
      return plain(
        t(event.text === '' ? 'event.ScriptUsual' : 'event.ScriptWritten', of),
        event.text.split('\n'),
      );
    }
    case 'SeatPlanSet':
      return plain(
        event.plan === null
          ? t('event.SeatPlanDropped')
          : t('event.SeatPlanSet', { seats: roomOf(event.plan).seats.length }),
      );
    case 'RuleSetSaved':
      return plain(t('event.RuleSetSaved', { name: event.rules.name.vi, id: event.rules.id }));
    case 'PollPrepared':
      return plain(t('event.PollPrepared', { title: event.question.title }));
    case 'PreparedPollDropped':
      return plain(t('event.PreparedPollDropped'));
    case 'PollOpened':
    case 'PollEndMoved':
    case 'PollHeld':
    case 'PollResumed':
    case 'PollEndSet':
    case 'PollEndUndone':
    case 'ManualCountEntered':
    case 'ManualCountRejected':
    case 'ManualCountMoved':
    case 'PollClosed':
    case 'PollEnded':
    case 'PollResultAnnounced':
    case 'OpinionReasonsTold':
    case 'PollAnnulled':
      return pollSentence(event, session, words);
    case 'TotalConfirmed':
    case 'DelegateCorrected':
    case 'DelegateStruck':
    case 'DelegateSuspended':
    case 'DelegateRestored':
    case 'DelegatesMerged':
    case 'AgendaItemCorrected':
    case 'AgendaItemStruck':
    case 'AgendaItemsMerged':
      return memberSentence(event, session, words);
    case 'AgendaItemMoved':
    case 'AgendaItemSkipUndone':
    case 'AgendaItemPostponementUndone':
      return plain(t(`event.${event.type}`, { item: itemTitle(session, event.itemId, words) }));
    case 'AgendaItemSkipped': {
      const item = stopped(itemTitle(session, event.itemId, words));
      return plain(t('event.AgendaItemSkipped', { item, reason: event.reason }));
    }
    case 'AgendaItemPostponed': {
      const item = stopped(itemTitle(session, event.itemId, words));
      return plain(t('event.AgendaItemPostponed', { item, day: event.day, reason: event.reason }));
    }
    case 'AgendaTimesAdjusted':
      return plain(
        t('event.AgendaTimesAdjusted', { count: event.times.length }),
        event.times.map(({ itemId, minutes }) =>
          minutes === null
            ? t('timesPlanned', { item: itemTitle(session, itemId, words) })
            : t('timesAdjusted', { item: itemTitle(session, itemId, words), minutes }),
        ),
      );
    case 'AgendaItemsNumbered':
      return plain(
        t('event.AgendaItemsNumbered', { count: event.numbers.length }),
        event.numbers.map(({ itemId, number }) =>
          t('numbered', { item: itemTitle(session, itemId, words), number }),
        ),
      );
    case 'EntryCorrected': {
      const statement = stopped(event.statement);
      return plain(t('event.EntryCorrected', { seq: event.correctsSeq, statement, reason: event.reason }));
    }
  }
}

function itemTitle(session: SessionState, id: string, { tConduct }: Words): string {
  const former = session.formerItems.map(({ item }) => item);
  const item = [...session.agenda, ...former].find((candidate) => candidate.id === id);
  return item ? tConduct('item', item) : id;
}

function documentTitle(session: SessionState, id: string): string {
  const document = session.documents.find((candidate) => candidate.id === id);
  return document?.editions.at(-1)?.title ?? id;
}

function guestNameOf(session: SessionState, id: string): string {
  return findGuest(session, id)?.name ?? findFormerGuest(session, id)?.guest.name ?? id;
}

function audienceWords({ units }: SessionState, audience: DocumentAudience, { tDocuments }: Words): string {
  if (typeof audience === 'string') return tDocuments(`audiences.${audience}`);
  const unit = units.find(({ id }) => id === audience.unit);
  return tDocuments(`audienceUnit.${unit?.kind ?? 'group'}`, { name: unit?.name ?? audience.unit });
}
