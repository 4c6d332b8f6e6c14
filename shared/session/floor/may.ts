import { refusal } from '../../protocol/refusals.ts';
import { BY_SECRETARY, type May } from '../area.ts';
import { findSpeechRequest } from './find-speech.ts';
import { findQuestion } from './questions.ts';

/** Nobody speaks or asks for another. */
const BY_DELEGATE = { capacities: ['delegate'], otherwise: 'delegates-only' } as const;

export const may = {
  RequestToSpeak: BY_DELEGATE,
  WithdrawSpeechRequest: {
    ...BY_DELEGATE,
    whyNot: (state, { requestId }, { id }) => {
      const request = findSpeechRequest(state, requestId);
      return request && request.delegateId !== id ? refusal('floor-of-another') : null;
    },
  },
  CallSpeaker: BY_SECRETARY,
  EndSpeech: BY_SECRETARY,
  DeclineSpeechRequest: BY_SECRETARY,
  SubmitQuestion: BY_DELEGATE,
  WithdrawQuestion: {
    ...BY_DELEGATE,
    whyNot: (state, { questionId }, { id }) => {
      const question = findQuestion(state, questionId);
      return question && question.delegateId !== id ? refusal('floor-of-another') : null;
    },
  },
  TakeUpQuestion: BY_SECRETARY,
  RecordAnswer: BY_SECRETARY,
  DeclineQuestion: BY_SECRETARY,
} satisfies May<
  | 'RequestToSpeak'
  | 'WithdrawSpeechRequest'
  | 'CallSpeaker'
  | 'EndSpeech'
  | 'DeclineSpeechRequest'
  | 'SubmitQuestion'
  | 'WithdrawQuestion'
  | 'TakeUpQuestion'
  | 'RecordAnswer'
  | 'DeclineQuestion'
>;
