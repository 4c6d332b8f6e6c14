import { z } from 'zod';
import { AgendaItemId, DelegateId, QuestionId, SpeechRequestId, WrittenSpeechId } from './ids.ts';
import { line, requiredLine } from './text.ts';

/** Longest topic of a speech, in characters. */
export const MAX_SPEECH_TOPIC = 500;
/** Longest name and function of the questioned official, and longest topic of a question. */
export const MAX_QUESTION_LINE = 200;
/** Longest question. */
export const MAX_QUESTION_TEXT = 4000;

/** Longest title of a speech that is handed in in writing. */
export const MAX_WRITTEN_TITLE = 500;

/**
 * What is asked for: a speech of one's own, a rebuttal (tranh luận), a point of order (về trình tự), a question to the speaker (hỏi
 * thêm), an explanation (giải trình).
 */
export const SpeechKind = z.enum(['main', 'rebuttal', 'point-of-order', 'interposed', 'explanation']);
export type SpeechKind = z.infer<typeof SpeechKind>;

/** What time is given for: a second speech of one's own on an item has a time of its own. That it is one is counted, never asked for. */
export const SpokenKind = z.enum([...SpeechKind.options, 'again']);
export type SpokenKind = z.infer<typeof SpokenKind>;

/** Shortest and longest time for a speech, in seconds. */
export const MIN_SPEECH_SECONDS = 10;
export const MAX_SPEECH_SECONDS = 7200;
const SpeechSeconds = z.int().min(MIN_SPEECH_SECONDS).max(MAX_SPEECH_SECONDS);

/** How the list of speakers is put in order: as they came, whoever has spoken least first, or kind by kind. */
export const QueueOrder = z.enum(['arrival', 'times-spoken', 'kind']);
export type QueueOrder = z.infer<typeof QueueOrder>;

/** How long each kind of speech may take, in seconds, and who comes first. */
export const FloorRules = z.object({
  seconds: z.object({
    main: SpeechSeconds,
    again: SpeechSeconds,
    rebuttal: SpeechSeconds,
    'point-of-order': SpeechSeconds,
    interposed: SpeechSeconds,
    explanation: SpeechSeconds,
    /** Of the answer of an official; absent in rules that were written before there was one: `DEFAULT_ANSWER_SECONDS`. */
    answer: SpeechSeconds.optional(),
  }),
  order: QueueOrder,
});
export type FloorRules = z.infer<typeof FloorRules>;

/** A request to speak (đăng ký phát biểu), as a delegate writes it. */
export const SpeechRequestText = z.object({
  requestId: SpeechRequestId,
  /** null: not about one item of the agenda. */
  agendaItemId: AgendaItemId.nullable(),
  /** May be empty: a hand that is raised says no topic either. */
  topic: line(MAX_SPEECH_TOPIC),
  /** Absent: `main`, as versions up to 0.3.0 knew no other. */
  kind: SpeechKind.optional(),
});
export type SpeechRequestText = z.infer<typeof SpeechRequestText>;

/** A speech that was handed in in writing (gửi ý kiến bằng văn bản), as the secretariat notes it. */
export const WrittenSpeech = z.object({
  writtenSpeechId: WrittenSpeechId,
  delegateId: DelegateId,
  /** null: not about one item of the agenda. */
  agendaItemId: AgendaItemId.nullable(),
  title: requiredLine(MAX_WRITTEN_TITLE),
});
export type WrittenSpeech = z.infer<typeof WrittenSpeech>;

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
