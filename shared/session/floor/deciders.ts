import type { SpeechRequestId } from '../../protocol/ids.ts';
import type { AsCommands, Deciders } from '../area.ts';
import { whileOpen } from '../sitting/while-open.ts';
import type { SessionState } from '../state.ts';
import { judgeAnswer, recordPromise } from './answers.ts';
import { findSpeechRequest } from './find-speech.ts';
import { setFloorRules } from './floor-rules.ts';
import {
  declineQuestion,
  recordAnswer,
  submitQuestion,
  takeUpQuestion,
  withdrawQuestion,
} from './questions.ts';
import {
  addSpeaker,
  callSpeaker,
  declineSpeechRequest,
  endSpeech,
  moveSpeechRequest,
  requestToSpeak,
  withdrawSpeechRequest,
} from './speech-requests.ts';
import { addSpeechTime, pauseSpeech, resumeSpeech } from './speech-time.ts';
import { takeBackSpeaker, undoEndSpeech } from './taking-back.ts';
import { recordWrittenSpeech, takeBackWrittenSpeech } from './written-speeches.ts';

type FloorCommand =
  | 'RequestToSpeak'
  | 'AddSpeaker'
  | 'WithdrawSpeechRequest'
  | 'MoveSpeechRequest'
  | 'CallSpeaker'
  | 'TakeBackSpeaker'
  | 'PauseSpeech'
  | 'ResumeSpeech'
  | 'AddSpeechTime'
  | 'EndSpeech'
  | 'UndoEndSpeech'
  | 'DeclineSpeechRequest'
  | 'SetFloorRules'
  | 'RecordWrittenSpeech'
  | 'SubmitQuestion'
  | 'WithdrawQuestion'
  | 'TakeUpQuestion'
  | 'RecordAnswer'
  | 'DeclineQuestion'
  | 'RecordPromise'
  | 'JudgeAnswer'
  | 'TakeBackWrittenSpeech';

export const deciders = {
  RequestToSpeak: (state, command, { actor }) => requestToSpeak(state, command, actor),
  AddSpeaker: (state, command) => addSpeaker(state, command),
  WithdrawSpeechRequest: (state, { requestId }) => withdrawSpeechRequest(state, requestId),
  MoveSpeechRequest: (state, { requestId, before }) => moveSpeechRequest(state, requestId, before),
  CallSpeaker: (state, { requestId }) => whileOpen(state, () => callSpeaker(state, requestId)),
  TakeBackSpeaker: (state, { requestId }, { at }) =>
    whileOpen(state, () => takeBackSpeaker(state, requestId, at)),
  PauseSpeech: (state, { requestId }) => pauseSpeech(state, requestId),
  ResumeSpeech: (state, { requestId }) => resumeSpeech(state, requestId),
  AddSpeechTime: (state, { requestId, seconds, from }) => addSpeechTime(state, requestId, seconds, from),
  EndSpeech: (state, { requestId }) => endSpeech(state, requestId),
  UndoEndSpeech: (state, { requestId }, { at }) =>
    whileOpen(state, () => undoEndSpeech(state, requestId, at)),
  DeclineSpeechRequest: (state, { requestId, reason }) => declineSpeechRequest(state, requestId, reason),
  SetFloorRules: (state, { rules }) => setFloorRules(state, rules),
  RecordWrittenSpeech: (state, { type: _, ...speech }) => recordWrittenSpeech(state, speech),
  SubmitQuestion: (state, command, { actor }) => submitQuestion(state, command, actor),
  WithdrawQuestion: (state, { questionId }) => withdrawQuestion(state, questionId),
  TakeUpQuestion: (state, { questionId }) => takeUpQuestion(state, questionId),
  RecordAnswer: (state, { questionId }) => recordAnswer(state, questionId),
  DeclineQuestion: (state, { questionId, reason }) => declineQuestion(state, questionId, reason),
  RecordPromise: (state, { questionId, promise, due }) => recordPromise(state, questionId, promise, due),
  JudgeAnswer: (state, { questionId, satisfied, words }) => judgeAnswer(state, questionId, satisfied, words),
  TakeBackWrittenSpeech: (state, { writtenSpeechId, reason }) =>
    takeBackWrittenSpeech(state, writtenSpeechId, reason),
} satisfies Deciders<FloorCommand>;

export const asCommands = {
  SpeechRequested: ({ type: _, v: _v, delegateId: _by, ...speech }) => ({
    type: 'RequestToSpeak',
    ...speech,
  }),
  SpeakerAdded: ({ type: _, v: _v, ...speech }) => ({ type: 'AddSpeaker', ...speech }),
  SpeechRequestWithdrawn: ({ requestId }) => ({ type: 'WithdrawSpeechRequest', requestId }),
  SpeechRequestMoved: ({ requestId, order }) => ({
    type: 'MoveSpeechRequest',
    requestId,
    before: order[order.indexOf(requestId) + 1] ?? null,
  }),
  SpeakerCalled: ({ requestId }) => ({ type: 'CallSpeaker', requestId }),
  SpeakerTakenBack: ({ requestId }) => ({ type: 'TakeBackSpeaker', requestId }),
  SpeechPaused: ({ requestId }) => ({ type: 'PauseSpeech', requestId }),
  SpeechResumed: ({ requestId }) => ({ type: 'ResumeSpeech', requestId }),
  SpeechTimeAdded: ({ requestId, seconds }, state) => ({
    type: 'AddSpeechTime',
    requestId,
    seconds,
    from: allowedSeconds(state, requestId),
  }),
  SpeechEnded: ({ requestId }) => ({ type: 'EndSpeech', requestId }),
  SpeechEndUndone: ({ requestId }) => ({ type: 'UndoEndSpeech', requestId }),
  SpeechRequestDeclined: ({ requestId, reason }) => ({ type: 'DeclineSpeechRequest', requestId, reason }),
  FloorRulesSet: ({ rules }) => ({ type: 'SetFloorRules', rules }),
  WrittenSpeechRecorded: ({ type: _, v: _v, ...speech }) => ({ type: 'RecordWrittenSpeech', ...speech }),
  QuestionSubmitted: ({ questionId, addressee, topic, text, form }) => ({
    type: 'SubmitQuestion',
    questionId,
    addressee,
    topic,
    text,
    form,
  }),
  QuestionTakenUp: ({ questionId }) => ({ type: 'TakeUpQuestion', questionId }),
  QuestionWithdrawn: ({ questionId }) => ({ type: 'WithdrawQuestion', questionId }),
  QuestionAnswered: ({ questionId }) => ({ type: 'RecordAnswer', questionId }),
  QuestionDeclined: ({ questionId, reason }) => ({ type: 'DeclineQuestion', questionId, reason }),
  PromiseRecorded: ({ questionId, promise, due }) => ({ type: 'RecordPromise', questionId, promise, due }),
  AnswerJudged: ({ questionId, satisfied, words }) => ({ type: 'JudgeAnswer', questionId, satisfied, words }),
  WrittenSpeechTakenBack: ({ writtenSpeechId, reason }) => ({
    type: 'TakeBackWrittenSpeech',
    writtenSpeechId,
    reason,
  }),
} satisfies AsCommands<
  | 'SpeechRequested'
  | 'SpeakerAdded'
  | 'SpeechRequestWithdrawn'
  | 'SpeechRequestMoved'
  | 'SpeakerCalled'
  | 'SpeakerTakenBack'
  | 'SpeechPaused'
  | 'SpeechResumed'
  | 'SpeechTimeAdded'
  | 'SpeechEnded'
  | 'SpeechEndUndone'
  | 'FloorRulesSet'
  | 'WrittenSpeechRecorded'
  | 'SpeechRequestDeclined'
  | 'QuestionSubmitted'
  | 'QuestionTakenUp'
  | 'QuestionWithdrawn'
  | 'QuestionAnswered'
  | 'QuestionDeclined'
  | 'PromiseRecorded'
  | 'AnswerJudged'
  | 'WrittenSpeechTakenBack'
>;

/** 0 where there is no such time: no command says so. */
function allowedSeconds(state: SessionState, requestId: SpeechRequestId): number {
  const progress = findSpeechRequest(state, requestId)?.progress;
  return progress?.status === 'called' ? (progress.time.allowedSeconds ?? 0) : 0;
}
