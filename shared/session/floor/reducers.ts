import type { EventOf } from '../../protocol/events.ts';
import type { Moment, Reducers } from '../area.ts';
import type { SessionState } from '../state.ts';
import { withOneChanged } from '../with-one-changed.ts';
import { type AnswerEvent, evolveAnswers } from './answers.ts';
import { evolveSpeechRequests, type SpeechEvent, withoutPlaces } from './evolve-speeches.ts';
import { evolveQuestions, type QuestionEvent } from './questions.ts';

const requests = (state: SessionState, event: SpeechEvent, { at }: Moment): SessionState => ({
  ...state,
  speechRequests: evolveSpeechRequests(state.speechRequests, event, at),
});
const questions = (state: SessionState, event: QuestionEvent, { at, seq }: Moment): SessionState => ({
  ...state,
  questions: evolveQuestions(state.questions, event, at, seq),
});
const rules = (state: SessionState, event: EventOf<'FloorRulesSet'>): SessionState => ({
  ...state,
  floorRules: event.rules,
  speechRequests: withoutPlaces(state.speechRequests),
});
const written = (
  state: SessionState,
  { type: _type, v: _v, ...speech }: EventOf<'WrittenSpeechRecorded'>,
  { at }: Moment,
): SessionState => ({
  ...state,
  writtenSpeeches: [...state.writtenSpeeches, { ...speech, recordedAt: at }],
});

const answers = (state: SessionState, event: AnswerEvent, { at }: Moment): SessionState => ({
  ...state,
  questions: evolveAnswers(state.questions, event, at),
});
const takenBack = (
  state: SessionState,
  { writtenSpeechId, reason }: EventOf<'WrittenSpeechTakenBack'>,
  { at }: Moment,
): SessionState => ({
  ...state,
  writtenSpeeches: withOneChanged(
    state.writtenSpeeches,
    (speech) => speech.writtenSpeechId === writtenSpeechId,
    (speech) => ({ ...speech, takenBack: { at, reason } }),
  ),
});

export const reducers = {
  SpeechRequested: requests,
  SpeakerAdded: requests,
  SpeechRequestWithdrawn: requests,
  SpeechRequestMoved: requests,
  SpeakerCalled: requests,
  SpeakerTakenBack: requests,
  SpeechPaused: requests,
  SpeechResumed: requests,
  SpeechTimeAdded: requests,
  SpeechEnded: requests,
  SpeechEndUndone: requests,
  SpeechRequestDeclined: requests,
  FloorRulesSet: rules,
  WrittenSpeechRecorded: written,
  QuestionSubmitted: questions,
  QuestionTakenUp: questions,
  QuestionWithdrawn: questions,
  QuestionAnswered: questions,
  QuestionDeclined: questions,
  QuestionReleased: questions,
  PromiseRecorded: answers,
  AnswerJudged: answers,
  WrittenSpeechTakenBack: takenBack,
} satisfies Reducers<
  | (SpeechEvent | QuestionEvent | AnswerEvent)['type']
  | 'FloorRulesSet'
  | 'WrittenSpeechRecorded'
  | 'WrittenSpeechTakenBack'
>;
