import type { AsCommands, Deciders } from '../area.ts';
import { whileOpen } from '../sitting/while-open.ts';
import {
  declineQuestion,
  recordAnswer,
  submitQuestion,
  takeUpQuestion,
  withdrawQuestion,
} from './questions.ts';
import {
  callSpeaker,
  declineSpeechRequest,
  endSpeech,
  requestToSpeak,
  withdrawSpeechRequest,
} from './speech-requests.ts';

type FloorCommand =
  | 'RequestToSpeak'
  | 'WithdrawSpeechRequest'
  | 'CallSpeaker'
  | 'EndSpeech'
  | 'DeclineSpeechRequest'
  | 'SubmitQuestion'
  | 'WithdrawQuestion'
  | 'TakeUpQuestion'
  | 'RecordAnswer'
  | 'DeclineQuestion';

export const deciders = {
  RequestToSpeak: (state, command, { actor }) => requestToSpeak(state, command, actor),
  WithdrawSpeechRequest: (state, { requestId }) => withdrawSpeechRequest(state, requestId),
  CallSpeaker: (state, { requestId }) => whileOpen(state, () => callSpeaker(state, requestId)),
  EndSpeech: (state, { requestId }) => endSpeech(state, requestId),
  DeclineSpeechRequest: (state, { requestId, reason }) => declineSpeechRequest(state, requestId, reason),
  SubmitQuestion: (state, command, { actor }) => submitQuestion(state, command, actor),
  WithdrawQuestion: (state, { questionId }) => withdrawQuestion(state, questionId),
  TakeUpQuestion: (state, { questionId }) => takeUpQuestion(state, questionId),
  RecordAnswer: (state, { questionId }) => recordAnswer(state, questionId),
  DeclineQuestion: (state, { questionId, reason }) => declineQuestion(state, questionId, reason),
} satisfies Deciders<FloorCommand>;

export const asCommands = {
  SpeechRequested: ({ requestId, agendaItemId, topic }) => ({
    type: 'RequestToSpeak',
    requestId,
    agendaItemId,
    topic,
  }),
  SpeechRequestWithdrawn: ({ requestId }) => ({ type: 'WithdrawSpeechRequest', requestId }),
  SpeakerCalled: ({ requestId }) => ({ type: 'CallSpeaker', requestId }),
  SpeechEnded: ({ requestId }) => ({ type: 'EndSpeech', requestId }),
  SpeechRequestDeclined: ({ requestId, reason }) => ({ type: 'DeclineSpeechRequest', requestId, reason }),
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
} satisfies AsCommands<
  | 'SpeechRequested'
  | 'SpeechRequestWithdrawn'
  | 'SpeakerCalled'
  | 'SpeechEnded'
  | 'SpeechRequestDeclined'
  | 'QuestionSubmitted'
  | 'QuestionTakenUp'
  | 'QuestionWithdrawn'
  | 'QuestionAnswered'
  | 'QuestionDeclined'
>;
