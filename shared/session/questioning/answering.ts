import type { EventOf } from '../../protocol/events.ts';
import type { AnswerId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import { currentItem } from '../agenda/programme.ts';
import { DEFAULT_ANSWER_SECONDS } from '../floor/default-rules.ts';
import { endingSpeech } from '../floor/find-speech.ts';
import { findQuestion } from '../floor/questions.ts';
import type { AnswerTurn, SessionState, SpeechTime } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findAnswer, findIssueGroup } from './find-issues.ts';

type Called = Omit<EventOf<'AnswererCalled'>, 'type' | 'v' | 'agendaItemId' | 'seconds'>;
type Change = EventOf<'AnswerChanged'>['change'];

/** Gives an official the floor: whoever has it then has ended. */
export function callAnswerer(state: SessionState, called: Called): Decision {
  const { answerId, answerer, issueGroupId, questionId } = called;
  const known = findAnswer(state, answerId);
  if (known) {
    const same = known.answerer.name === answerer.name && known.questionId === questionId;
    return same ? decided() : refuse('floor-id-reused');
  }
  if (issueGroupId !== null && !findIssueGroup(state, issueGroupId)) return refuse('unknown-issue-group');
  if (questionId !== null) {
    const question = findQuestion(state, questionId);
    if (!question) return refuse('unknown-question');
    if (question.takenUpAt === null) return refuse('question-not-taken-up', { topic: question.topic });
  }
  const seconds = state.floorRules.seconds.answer ?? DEFAULT_ANSWER_SECONDS;
  const agendaItemId = currentItem(state)?.id ?? null;
  return decided(...endingSpeech(state), {
    type: 'AnswererCalled',
    v: 1,
    ...{ answerId, answerer, issueGroupId, questionId, agendaItemId, seconds },
  });
}

export function changeAnswer(
  state: SessionState,
  answerId: AnswerId,
  change: 'pause' | 'resume' | 'end',
): Decision {
  const answer = findAnswer(state, answerId);
  if (!answer) return refuse('unknown-answer');
  if (answer.progress.status === 'done') return change === 'end' ? decided() : refuse('answer-over');
  const { runningSince } = answer.progress.time;
  switch (change) {
    case 'pause':
      return runningSince === null ? decided() : changed(answerId, 'paused');
    case 'resume':
      return runningSince === null ? changed(answerId, 'resumed') : decided();
    case 'end':
      return changed(answerId, 'ended');
  }
}

function changed(answerId: AnswerId, change: Change): Decision {
  return decided({ type: 'AnswerChanged', v: 1, answerId, change });
}

/** Once for all who saw the same time and pressed. */
export function addAnswerTime(
  state: SessionState,
  answerId: AnswerId,
  seconds: number,
  from: number,
): Decision {
  const answer = findAnswer(state, answerId);
  if (!answer) return refuse('unknown-answer');
  if (answer.progress.status === 'done') return refuse('answer-over');
  const { allowedSeconds }: SpeechTime = answer.progress.time;
  if (allowedSeconds === from) return decided({ type: 'AnswerTimeAdded', v: 1, answerId, seconds });
  return allowedSeconds === from + seconds ? decided() : refuse('speech-time-moved');
}

/** What the time of an answer was before more was added; 0 where there is none: no command says so. */
export function allowedFor({ answers }: Pick<SessionState, 'answers'>, answerId: AnswerId): number {
  const answer: AnswerTurn | undefined = findAnswer({ answers }, answerId);
  return answer?.progress.time.allowedSeconds ?? 0;
}
