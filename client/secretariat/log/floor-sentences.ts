import type { EventOf } from '#shared/protocol/events.ts';
import type { AnswerEvent } from '#shared/session/floor/answers.ts';
import type { SpeechEvent } from '#shared/session/floor/evolve-speeches.ts';
import { findSpeechRequest } from '#shared/session/floor/find-speech.ts';
import { findQuestion } from '#shared/session/floor/questions.ts';
import type { SessionState } from '#shared/session/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { nameOf } from '../delegates/names.ts';
import { stopped } from './stopped.ts';
import { plain, type Sentence, type Words } from './words.ts';

type QuestionEvent = EventOf<
  'QuestionSubmitted' | 'QuestionTakenUp' | 'QuestionWithdrawn' | 'QuestionAnswered' | 'QuestionDeclined'
>;

/** What the log says of requests to speak. */
export function speechSentence(event: SpeechEvent, session: SessionState, words: Words): Sentence {
  const { name, item } = namesOf(event, session, words);
  switch (event.type) {
    case 'SpeechRequestDeclined':
      return plain(words.t(`event.${event.type}`, { name, item: stopped(item), reason: event.reason }));
    case 'SpeechTimeAdded':
      return plain(words.t(`event.${event.type}`, { name, item, seconds: event.seconds }));
    default:
      return plain(words.t(`event.${event.type}`, { name, item }));
  }
}

export function writtenSpeechSentence(
  { delegateId, title }: EventOf<'WrittenSpeechRecorded'>,
  session: SessionState,
  { t }: Words,
): Sentence {
  return plain(
    t('event.WrittenSpeechRecorded', { name: nameOf(session, delegateId), title: stopped(title) }),
  );
}

function namesOf({ requestId }: SpeechEvent, session: SessionState, { tConduct, tFloor }: Words) {
  const request = findSpeechRequest(session, requestId);
  const item = session.agenda.find(({ id }) => id === request?.agendaItemId);
  return {
    name: request ? nameOf(session, request.delegateId) : requestId,
    item: item ? tConduct('item', item) : tFloor('noItem'),
  };
}

/** What the log says of what became of an answer. */
export function answerSentence(event: AnswerEvent, session: SessionState, { t }: Words): Sentence {
  const question = findQuestion(session, event.questionId);
  const about = {
    name: question ? nameOf(session, question.delegateId) : event.questionId,
    addressee: question?.addressee ?? '',
    topic: question?.topic ?? '',
  };
  switch (event.type) {
    case 'PromiseRecorded': {
      const due = event.due === null ? '' : t('promiseDue', { day: formatDay(event.due) });
      return plain(t('event.PromiseRecorded', { ...about, promise: event.promise }) + due);
    }
    case 'AnswerJudged':
      return plain(
        t(event.satisfied ? 'event.AnswerJudged' : 'answerNotSatisfying', about),
        event.words === '' ? [] : [event.words],
      );
  }
}

export function speechTakenBackSentence(
  { writtenSpeechId, reason }: EventOf<'WrittenSpeechTakenBack'>,
  session: SessionState,
  { t }: Words,
): Sentence {
  const speech = session.writtenSpeeches.find((one) => one.writtenSpeechId === writtenSpeechId);
  const name = speech ? nameOf(session, speech.delegateId) : writtenSpeechId;
  return plain(t('event.WrittenSpeechTakenBack', { name, title: speech?.title ?? '', reason }));
}

/** What the log says of questions. */
export function questionSentence(event: QuestionEvent, session: SessionState, { t }: Words): Sentence {
  const question = findQuestion(session, event.questionId);
  const about = {
    name: question ? nameOf(session, question.delegateId) : event.questionId,
    addressee: question?.addressee ?? '',
    topic: question?.topic ?? '',
  };
  return event.type === 'QuestionDeclined'
    ? plain(t(`event.${event.type}`, { ...about, reason: event.reason }))
    : plain(t(`event.${event.type}`, about));
}
