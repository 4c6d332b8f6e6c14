import type { EventOf } from '#shared/protocol/events.ts';
import { findSpeechRequest } from '#shared/session/find-speech.ts';
import { findQuestion } from '#shared/session/questions.ts';
import type { SessionState } from '#shared/session/state.ts';
import { nameOf } from '../delegates/names.ts';
import { stopped } from './stopped.ts';
import type { Sentence, Words } from './words.ts';

type SpeechEvent = EventOf<
  'SpeechRequested' | 'SpeechRequestWithdrawn' | 'SpeakerCalled' | 'SpeechEnded' | 'SpeechRequestDeclined'
>;
type QuestionEvent = EventOf<
  'QuestionSubmitted' | 'QuestionWithdrawn' | 'QuestionAnswered' | 'QuestionDeclined'
>;

/** What the log says of requests to speak and of questions. */
export function floorSentence(event: SpeechEvent | QuestionEvent, session: SessionState, t: Words): Sentence {
  const params = 'questionId' in event ? questionParams(event, session) : speechParams(event, session, t);
  if (!('reason' in event)) return { sentence: t(`log.event.${event.type}`, params), details: [] };
  const item = 'item' in params ? stopped(params.item) : '';
  return { sentence: t(`log.event.${event.type}`, { ...params, item, reason: event.reason }), details: [] };
}

function speechParams({ requestId }: SpeechEvent, session: SessionState, t: Words) {
  const request = findSpeechRequest(session, requestId);
  const item = session.agenda.find(({ id }) => id === request?.agendaItemId);
  return {
    name: request ? nameOf(session, request.delegateId) : requestId,
    item: item ? t('item', { ...item }) : t('floor.noItem'),
  };
}

function questionParams({ questionId }: QuestionEvent, session: SessionState) {
  const question = findQuestion(session, questionId);
  return {
    name: question ? nameOf(session, question.delegateId) : questionId,
    addressee: question?.addressee ?? '',
    topic: question?.topic ?? '',
  };
}
