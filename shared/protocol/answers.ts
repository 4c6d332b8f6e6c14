import { z } from 'zod';
import { CalendarDay, QuestionId, WrittenSpeechId } from './ids.ts';
import { line, Reason, requiredLine } from './text.ts';

/*
 * What becomes of answers to questions (trả lời chất vấn): what was promised in them, and whether they satisfied whoever asked.
 */

/** Longest promise, in characters. */
export const MAX_PROMISE = 1000;
/** Longest sentence on an answer, in characters. */
export const MAX_ANSWER_WORDS = 500;

/** What the questioned official undertook to do (lời hứa); the last one that was noted holds. */
const Promised = {
  questionId: QuestionId,
  promise: requiredLine(MAX_PROMISE),
  /** By when; null: no day was named. */
  due: CalendarDay.nullable(),
};
/** Whether the answer satisfied whoever asked (hài lòng); the last one that they gave holds. */
const Judged = {
  questionId: QuestionId,
  satisfied: z.boolean(),
  /** May be empty. */
  words: line(MAX_ANSWER_WORDS),
};
const TakenBack = { writtenSpeechId: WrittenSpeechId, reason: Reason };

export const ANSWER_COMMANDS = [
  z.object({ type: z.literal('RecordPromise'), ...Promised }),
  z.object({ type: z.literal('JudgeAnswer'), ...Judged }),
  /** It was noted by mistake, or its author has taken it back. */
  z.object({ type: z.literal('TakeBackWrittenSpeech'), ...TakenBack }),
] as const;

export const ANSWER_EVENTS = [
  z.object({ type: z.literal('PromiseRecorded'), v: z.literal(1), ...Promised }),
  z.object({ type: z.literal('AnswerJudged'), v: z.literal(1), ...Judged }),
  z.object({ type: z.literal('WrittenSpeechTakenBack'), v: z.literal(1), ...TakenBack }),
] as const;
