import type { Actor, EventOf } from '../protocol/events.ts';
import type { QuestionText } from '../protocol/floor.ts';
import type { Instant, QuestionId } from '../protocol/ids.ts';
import { refuse } from '../protocol/refusals.ts';
import { senderOf } from './floor.ts';
import type { Question, QuestionProgress, SessionState } from './state.ts';
import { type Decision, decided } from './verdict.ts';

/*
 * Questions to officials (chất vấn). As requests to speak, they may come in before the opening and are recorded once,
 * however often they are sent.
 */

type QuestionEvent = EventOf<
  'QuestionSubmitted' | 'QuestionWithdrawn' | 'QuestionAnswered' | 'QuestionDeclined'
>;

export function evolveQuestions(
  questions: readonly Question[],
  event: QuestionEvent,
  at: Instant,
): readonly Question[] {
  if (event.type === 'QuestionSubmitted') {
    const { type: _type, v: _v, ...question } = event;
    return [...questions, { ...question, submittedAt: at, progress: { status: 'submitted' } }];
  }
  return questions.map((question) =>
    question.questionId === event.questionId
      ? { ...question, progress: questionProgress(event, at) }
      : question,
  );
}

function questionProgress(
  event: Exclude<QuestionEvent, { type: 'QuestionSubmitted' }>,
  at: Instant,
): QuestionProgress {
  switch (event.type) {
    case 'QuestionWithdrawn':
      return { status: 'withdrawn', at };
    case 'QuestionAnswered':
      return { status: 'answered', at };
    case 'QuestionDeclined':
      return { status: 'declined', at, reason: event.reason };
  }
}

export function findQuestion(state: SessionState, id: QuestionId): Question | undefined {
  return state.questions.find(({ questionId }) => questionId === id);
}

export function submitQuestion(state: SessionState, question: QuestionText, actor: Actor): Decision {
  const { questionId, addressee, topic, text, form } = question;
  const delegateId = senderOf(state, actor);
  if (!delegateId) return refuse('delegates-only');
  const known = findQuestion(state, questionId);
  if (known) {
    const same =
      known.delegateId === delegateId &&
      known.addressee === addressee &&
      known.topic === topic &&
      known.text === text &&
      known.form === form;
    return same ? decided() : refuse('floor-id-reused');
  }
  if (state.status === 'closed') return refuse('session-closed');
  return decided({
    type: 'QuestionSubmitted',
    v: 1,
    questionId,
    delegateId,
    addressee,
    topic,
    text,
    form,
  });
}

export function withdrawQuestion(state: SessionState, questionId: QuestionId, actor: Actor): Decision {
  const question = findQuestion(state, questionId);
  if (!question) return refuse('unknown-question');
  if (actor.role !== 'delegate' || actor.id !== question.delegateId) return refuse('floor-of-another');
  return settle(state, question, 'withdrawn', { type: 'QuestionWithdrawn', v: 1, questionId });
}

export function recordAnswer(state: SessionState, questionId: QuestionId): Decision {
  const question = findQuestion(state, questionId);
  if (!question) return refuse('unknown-question');
  return settle(state, question, 'answered', { type: 'QuestionAnswered', v: 1, questionId });
}

export function declineQuestion(state: SessionState, questionId: QuestionId, reason: string): Decision {
  const question = findQuestion(state, questionId);
  if (!question) return refuse('unknown-question');
  return settle(state, question, 'declined', { type: 'QuestionDeclined', v: 1, questionId, reason });
}

function settle(
  state: SessionState,
  { progress }: Question,
  to: QuestionProgress['status'],
  event: QuestionEvent,
): Decision {
  if (progress.status === to) return decided();
  if (progress.status !== 'submitted') return refuse('question-settled');
  return state.status === 'closed' ? refuse('session-closed') : decided(event);
}
