import { useTranslation } from 'react-i18next';
import type { EventOf, SessionEvent } from '#shared/protocol/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { nameOf } from '../delegates/names.ts';
import { floorSentence } from './floor-sentences.ts';
import { memberSentence } from './member-sentences.ts';
import { pollSentence } from './poll-sentences.ts';
import { stopped } from './stopped.ts';
import type { Sentence, Words } from './words.ts';

/** More names than this are folded away. */
const NAMES_IN_SENTENCE = 3;

/** What an entry of the log says, as people put it. */
export function useSentence(): (event: SessionEvent) => Sentence {
  const { t } = useTranslation('secretariat');
  const session = useSession((state) => state);
  return (event) => {
    const { sentence, details } = sentenceOf(event, session, (key, params) => t(key, params ?? {}));
    return { sentence: stopped(sentence), details };
  };
}

function sentenceOf(event: SessionEvent, session: SessionState, t: Words): Sentence {
  const say = (params: Record<string, unknown> = {}, details: readonly string[] = []) => ({
    sentence: t(`log.event.${event.type}`, params),
    details,
  });
  switch (event.type) {
    case 'SessionCreated':
    case 'SessionDetailsChanged':
      return say(event.details);
    case 'SessionOpened':
    case 'SessionClosed':
      return say();
    case 'DelegatesRegistered':
      return say(
        { count: event.delegates.length },
        event.delegates.map(({ name }) => name),
      );
    case 'AgendaItemsScheduled':
      return say(
        { count: event.items.length },
        event.items.map((item) => t('item', { ...item })),
      );
    case 'DocumentPublished':
      return say(event.document);
    case 'DocumentWithdrawn':
      return say({ title: documentTitle(session, event.documentId), reason: event.reason });
    case 'AttendanceMarked':
      return attendanceSentence(event, session, t);
    case 'AttendanceMarkUndone':
      return say({ name: nameOf(session, event.delegateId) });
    case 'AgendaItemStarted':
    case 'AgendaItemStartUndone':
    case 'AgendaItemClosed':
      return say({ item: itemTitle(session, event.itemId, t) });
    case 'AgendaItemReopened':
      return say({ item: stopped(itemTitle(session, event.itemId, t)), reason: event.reason });
    case 'ConflictDeclared':
      return say({
        name: nameOf(session, event.delegateId),
        item: itemTitle(session, event.agendaItemId, t),
        reason: event.reason,
      });
    case 'ConflictWithdrawn':
      return say({
        name: nameOf(session, event.delegateId),
        item: itemTitle(session, event.agendaItemId, t),
      });
    case 'SpeechRequested':
    case 'SpeechRequestWithdrawn':
    case 'SpeakerCalled':
    case 'SpeechEnded':
    case 'SpeechRequestDeclined':
    case 'QuestionSubmitted':
    case 'QuestionWithdrawn':
    case 'QuestionAnswered':
    case 'QuestionDeclined':
      return floorSentence(event, session, t);
    case 'RecordVouchedFor': {
      const { why, upTo, reason } = event;
      return { sentence: t(`log.vouched.${why}`, { upTo, reason: reason ?? '' }), details: [] };
    }
    case 'RuleSetSaved':
      return say({ name: event.rules.name.vi, id: event.rules.id });
    case 'PollOpened':
    case 'PollEndMoved':
    case 'ManualCountEntered':
    case 'ManualCountRejected':
    case 'PollClosed':
    case 'PollResultAnnounced':
    case 'PollAnnulled':
      return pollSentence(event, session, t);
    case 'TotalConfirmed':
    case 'DelegateCorrected':
    case 'DelegateStruck':
    case 'DelegateSuspended':
    case 'DelegateRestored':
    case 'DelegatesMerged':
    case 'AgendaItemCorrected':
    case 'AgendaItemStruck':
    case 'AgendaItemsMerged':
      return memberSentence(event, session, t);
    case 'EntryCorrected':
      return say({ seq: event.correctsSeq, statement: stopped(event.statement), reason: event.reason });
  }
}

function attendanceSentence(event: EventOf<'AttendanceMarked'>, session: SessionState, t: Words): Sentence {
  const marks = event.marks.map(({ delegateId, status }) =>
    t('log.mark', { name: nameOf(session, delegateId), status: t(`common:attendance.${status}`) }),
  );
  const reason = event.reason === null ? '' : t('log.because', { reason: event.reason });
  if (marks.length <= NAMES_IN_SENTENCE) {
    return { sentence: t('log.event.AttendanceMarked', { marks: marks.join('; ') }) + reason, details: [] };
  }
  const counts = { present: 0, absent: 0, excused: 0 };
  for (const { status } of event.marks) counts[status] += 1;
  const sentence = t('log.manyMarked', { total: marks.length, ...counts }) + reason;
  return { sentence, details: marks };
}

function itemTitle(session: SessionState, id: string, t: Words): string {
  const former = session.formerItems.map(({ item }) => item);
  const item = [...session.agenda, ...former].find((candidate) => candidate.id === id);
  return item ? t('item', { ...item }) : id;
}

function documentTitle(session: SessionState, id: string): string {
  const document = session.documents.find((candidate) => candidate.id === id);
  return document?.editions.at(-1)?.title ?? id;
}
