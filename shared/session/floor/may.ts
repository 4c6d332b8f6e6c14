import { refusal } from '../../protocol/refusals.ts';
import { BY_SECRETARY, type May } from '../area.ts';
import { findSpeechRequest } from './find-speech.ts';
import { findQuestion } from './questions.ts';

/** Whoever conducts: the secretary, and the chair from their own tablet. */
const BY_CONDUCT = { capacities: ['secretary', 'chair'] } as const;

/** The secretary, and the server, which gives a session that it makes the rules of its body. */
const BY_SECRETARY_OR_CONVENING = { capacities: ['secretary', 'system'] } as const;

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
  AddSpeaker: BY_CONDUCT,
  MoveSpeechRequest: BY_CONDUCT,
  CallSpeaker: BY_CONDUCT,
  TakeBackSpeaker: BY_CONDUCT,
  PauseSpeech: BY_CONDUCT,
  ResumeSpeech: BY_CONDUCT,
  AddSpeechTime: BY_CONDUCT,
  EndSpeech: BY_CONDUCT,
  UndoEndSpeech: BY_CONDUCT,
  DeclineSpeechRequest: BY_CONDUCT,
  SetFloorRules: BY_SECRETARY_OR_CONVENING,
  RecordWrittenSpeech: BY_SECRETARY,
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
  RecordPromise: BY_SECRETARY,
  /** Whoever asked says whether they are satisfied, and nobody for them. */
  JudgeAnswer: {
    ...BY_DELEGATE,
    whyNot: (state, { questionId }, { id }) => {
      const question = findQuestion(state, questionId);
      return question && question.delegateId !== id ? refusal('floor-of-another') : null;
    },
  },
  TakeBackWrittenSpeech: BY_SECRETARY,
} satisfies May<
  | 'RequestToSpeak'
  | 'WithdrawSpeechRequest'
  | 'AddSpeaker'
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
  | 'TakeBackWrittenSpeech'
>;
