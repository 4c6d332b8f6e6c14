import type { Moment, Reducers } from '../area.ts';
import type { SessionState } from '../state.ts';
import { evolveQuestions, type QuestionEvent } from './questions.ts';
import { evolveSpeechRequests, type SpeechEvent } from './speech-requests.ts';

const requests = (state: SessionState, event: SpeechEvent, { at }: Moment): SessionState => ({
  ...state,
  speechRequests: evolveSpeechRequests(state.speechRequests, event, at),
});
const questions = (state: SessionState, event: QuestionEvent, { at, seq }: Moment): SessionState => ({
  ...state,
  questions: evolveQuestions(state.questions, event, at, seq),
});

export const reducers = {
  SpeechRequested: requests,
  SpeechRequestWithdrawn: requests,
  SpeakerCalled: requests,
  SpeechEnded: requests,
  SpeechRequestDeclined: requests,
  QuestionSubmitted: questions,
  QuestionTakenUp: questions,
  QuestionWithdrawn: questions,
  QuestionAnswered: questions,
  QuestionDeclined: questions,
  QuestionReleased: questions,
} satisfies Reducers<(SpeechEvent | QuestionEvent)['type']>;
