import type { EventOf } from '../../protocol/events.ts';
import type { CalendarDay, Instant, QuestionId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { Question, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { withOneChanged } from '../with-one-changed.ts';
import { findQuestion } from './questions.ts';

/*
 * What becomes of an answer: everybody knows the question by then, and learns of it.
 */

export type AnswerEvent = EventOf<'PromiseRecorded' | 'AnswerJudged'>;

export function evolveAnswers(
  questions: readonly Question[],
  event: AnswerEvent,
  at: Instant,
): readonly Question[] {
  return withOneChanged(
    questions,
    ({ questionId }) => questionId === event.questionId,
    (question) => {
      switch (event.type) {
        case 'PromiseRecorded':
          return { ...question, promise: { text: event.promise, due: event.due, at } };
        case 'AnswerJudged':
          return { ...question, judgement: { satisfied: event.satisfied, words: event.words, at } };
      }
    },
  );
}

/** Notes what was promised in an answer; what was noted before holds no more. */
export function recordPromise(
  state: SessionState,
  questionId: QuestionId,
  promise: string,
  due: CalendarDay | null,
): Decision {
  const question = findQuestion(state, questionId);
  if (!question) return refuse('unknown-question');
  if (question.progress.status !== 'answered') return refuse('question-not-answered');
  if (state.status === 'closed') return refuse('session-closed');
  const same = question.promise?.text === promise && question.promise.due === due;
  return same ? decided() : decided({ type: 'PromiseRecorded', v: 1, questionId, promise, due });
}

/** Whether the answer satisfied whoever asked, as they say themselves. */
export function judgeAnswer(
  state: SessionState,
  questionId: QuestionId,
  satisfied: boolean,
  words: string,
): Decision {
  const question = findQuestion(state, questionId);
  if (!question) return refuse('unknown-question');
  if (question.progress.status !== 'answered') return refuse('question-not-answered');
  if (state.status === 'closed') return refuse('session-closed');
  const { judgement } = question;
  const same = judgement?.satisfied === satisfied && judgement.words === words;
  return same ? decided() : decided({ type: 'AnswerJudged', v: 1, questionId, satisfied, words });
}
