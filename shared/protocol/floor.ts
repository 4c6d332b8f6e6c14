import { z } from 'zod';
import { AgendaItemId, QuestionId, SpeechRequestId } from './ids.ts';
import { line, requiredLine } from './text.ts';

/** Longest topic of a speech, in characters. */
export const MAX_SPEECH_TOPIC = 500;
/** Longest name and function of the questioned official, and longest topic of a question. */
export const MAX_QUESTION_LINE = 200;
/** Longest question. */
export const MAX_QUESTION_TEXT = 4000;

/** A request to speak (đăng ký phát biểu), as a delegate writes it. */
export const SpeechRequestText = z.object({
  requestId: SpeechRequestId,
  /** null: not about one item of the agenda. */
  agendaItemId: AgendaItemId.nullable(),
  /** May be empty: a hand that is raised says no topic either. */
  topic: line(MAX_SPEECH_TOPIC),
});
export type SpeechRequestText = z.infer<typeof SpeechRequestText>;

/** How a question is put: in the hall, or on paper (phiếu chất vấn). */
export const QuestionForm = z.enum(['spoken', 'written']);
export type QuestionForm = z.infer<typeof QuestionForm>;

/** A question to an official (chất vấn), as a delegate writes it. */
export const QuestionText = z.object({
  questionId: QuestionId,
  /** Name or function of the questioned official (người bị chất vấn). */
  addressee: requiredLine(MAX_QUESTION_LINE),
  topic: requiredLine(MAX_QUESTION_LINE),
  text: requiredLine(MAX_QUESTION_TEXT),
  form: QuestionForm,
});
export type QuestionText = z.infer<typeof QuestionText>;
