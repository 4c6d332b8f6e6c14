import type { QuestionReleased } from '../../access/viewed-entry.ts';
import type { Actor, EventOf } from '../../protocol/events.ts';
import type { QuestionText } from '../../protocol/floor.ts';
import type { Instant, QuestionId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { Question, QuestionProgress, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { withOneChanged } from '../with-one-changed.ts';
import { senderOf } from './speech-requests.ts';

/*
 * Questions to officials (chất vấn). As requests to speak, they may come in before the opening and are recorded once,
 * however often they are sent.
 */

type Settling = EventOf<'QuestionWithdrawn' | 'QuestionAnswered' | 'QuestionDeclined'>;
export type QuestionEvent = EventOf<'QuestionSubmitted' | 'QuestionTakenUp'> | Settling | QuestionReleased;

export function evolveQuestions(
  questions: readonly Question[],
  event: QuestionEvent,
  at: Instant,
  seq: number,
): readonly Question[] {
  switch (event.type) {
    case 'QuestionSubmitted': {
      const { type: _type, v: _v, ...question } = event;
      const progress = { status: 'submitted' } as const;
      const submitted = { ...question, submittedAt: at, submittedSeq: seq, takenUpAt: null, progress };
      return withQuestion(questions, submitted);
    }
    case 'QuestionTakenUp': {
      const { type: _type, v: _v, ...question } = event;
      return withQuestion(questions, { ...question, takenUpAt: at, progress: { status: 'submitted' } });
    }
    case 'QuestionReleased':
      return withQuestion(questions, {
        ...event.question,
        takenUpAt: at,
        progress: { status: 'answered', at },
      });
    case 'QuestionWithdrawn':
    case 'QuestionAnswered':
    case 'QuestionDeclined':
      return withOneChanged(
        questions,
        ({ questionId }) => questionId === event.questionId,
        (question) => ({ ...question, progress: questionProgress(event, at) }),
      );
  }
}

/** In the order of submission, whenever one becomes known. Looked for from the end, where what comes mostly belongs. */
function withQuestion(questions: readonly Question[], question: Question): readonly Question[] {
  const last = questions.findLastIndex(({ submittedSeq }) => submittedSeq <= question.submittedSeq);
  const isKnown = questions[last]?.questionId === question.questionId;
  const [before, after] = [questions.slice(0, isKnown ? last : last + 1), questions.slice(last + 1)];
  return before.concat([question], after);
}

function questionProgress(event: Settling, at: Instant): QuestionProgress {
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
  return state.questions.findLast(({ questionId }) => questionId === id);
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

export function withdrawQuestion(state: SessionState, questionId: QuestionId): Decision {
  const question = findQuestion(state, questionId);
  if (!question) return refuse('unknown-question');
  return settle(state, question, 'withdrawn', { type: 'QuestionWithdrawn', v: 1, questionId });
}

/** Passes a question on to whoever is asked. */
export function takeUpQuestion(state: SessionState, questionId: QuestionId): Decision {
  const question = findQuestion(state, questionId);
  if (!question) return refuse('unknown-question');
  if (question.takenUpAt !== null) return decided();
  if (question.progress.status !== 'submitted') return refuse('question-settled');
  return state.status === 'closed' ? refuse('session-closed') : decided(takenUp(question));
}

function takenUp(question: Question): EventOf<'QuestionTakenUp'> {
  const { questionId, addressee, topic, text, form, delegateId, submittedAt, submittedSeq } = question;
  const content = { questionId, addressee, topic, text, form };
  return { type: 'QuestionTakenUp', v: 1, ...content, delegateId, submittedAt, submittedSeq };
}

/** What is answered is taken up with it. */
export function recordAnswer(state: SessionState, questionId: QuestionId): Decision {
  const question = findQuestion(state, questionId);
  if (!question) return refuse('unknown-question');
  const answered: Settling = { type: 'QuestionAnswered', v: 1, questionId };
  const decision = settle(state, question, 'answered', answered);
  const first = decision.ok && decision.events.length > 0 && question.takenUpAt === null;
  return first ? decided(takenUp(question), answered) : decision;
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
  event: Settling,
): Decision {
  if (progress.status === to) return decided();
  if (progress.status !== 'submitted') return refuse('question-settled');
  return state.status === 'closed' ? refuse('session-closed') : decided(event);
}
