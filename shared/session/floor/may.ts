import type { May } from '../area.ts';

export const may = {
  RequestToSpeak: ['delegate'],
  WithdrawSpeechRequest: ['delegate'],
  CallSpeaker: ['secretary'],
  EndSpeech: ['secretary'],
  DeclineSpeechRequest: ['secretary'],
  SubmitQuestion: ['delegate'],
  WithdrawQuestion: ['delegate'],
  TakeUpQuestion: ['secretary'],
  RecordAnswer: ['secretary'],
  DeclineQuestion: ['secretary'],
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
