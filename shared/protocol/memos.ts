import { z } from 'zod';
import { DelegateId, GuestId, Instant, UnitId } from './ids.ts';
import { requiredLine } from './text.ts';

/*
 * Memos (tin nhắn): what the secretariat tells everybody, a unit or one person, and what it and whoever chairs tell each other. Delegates
 * answer nothing but that they have seen one. Calls for help (gọi trợ giúp) come from a seat and go to the secretariat alone. Neither is part
 * of the record.
 */

/** Longest memo, in characters. */
export const MAX_MEMO = 1000;
/** Most memos of one session. */
export const MOST_MEMOS = 2000;
/** Most memos that one report of a tablet names. */
const MOST_REPORTED = 200;

/** Made by whoever sends it: what is sent again is kept once. */
export const MemoId = z.uuid().brand<'MemoId'>();
export type MemoId = z.infer<typeof MemoId>;
export const HelpCallId = z.uuid().brand<'HelpCallId'>();
export type HelpCallId = z.infer<typeof HelpCallId>;

/** Whom a memo is for. `chair`: whoever chairs at that moment. */
export const MemoTo = z.discriminatedUnion('type', [
  z.object({ type: z.literal('everybody') }),
  z.object({ type: z.literal('unit'), unitId: UnitId }),
  z.object({ type: z.literal('person'), personId: z.union([DelegateId, GuestId]) }),
  z.object({ type: z.literal('chair') }),
  z.object({ type: z.literal('secretariat') }),
]);
export type MemoTo = z.infer<typeof MemoTo>;

export const SendMemo = z.object({ id: MemoId, to: MemoTo, text: requiredLine(MAX_MEMO) });
export type SendMemo = z.infer<typeof SendMemo>;

export const MemoReport = z.object({ ids: z.array(MemoId).min(1).max(MOST_REPORTED) });
export type MemoReport = z.infer<typeof MemoReport>;

/** A memo as it is kept. */
export const Memo = SendMemo.extend({
  at: Instant,
  from: z.object({ as: z.enum(['secretariat', 'chair']), personId: z.string().max(64), name: z.string() }),
  /** Who they were when it was sent; null: everybody, also who comes later. Empty: the secretariat. */
  persons: z.array(z.string().max(64)).nullable(),
});
export type Memo = z.infer<typeof Memo>;

/** That a memo has come to a device of somebody, and that they have seen it. */
export const MemoReceipt = z.object({
  memoId: MemoId,
  personId: z.string().max(64),
  deliveredAt: Instant,
  seenAt: Instant.nullable(),
});
export type MemoReceipt = z.infer<typeof MemoReceipt>;

/** What a tablet is told of a memo. */
export interface ToldMemo {
  readonly id: MemoId;
  readonly at: Instant;
  readonly from: Memo['from']['as'];
  readonly text: string;
  /** `all`, the reader's unit, the reader alone; `sent`: their own to the secretariat. */
  readonly for: 'all' | 'unit' | 'you' | 'sent';
  /** By the reader; of their own, by the secretariat. */
  readonly seen: boolean;
}

/** What consoles are told of one: with who has it on a device, and who has seen it. */
export interface MemoWithReceipts extends Omit<Memo, 'persons'> {
  /** null: everybody. */
  readonly persons: readonly string[] | null;
  readonly delivered: readonly string[];
  readonly seen: readonly string[];
}

/** What somebody needs help with; null: they did not say. */
export const HelpNeed = z.enum(['device', 'documents', 'other']);
export type HelpNeed = z.infer<typeof HelpNeed>;

export const CallForHelp = z.object({ id: HelpCallId, need: HelpNeed.nullable() });
export const AnswerHelp = z.object({ id: HelpCallId, answer: z.enum(['coming', 'done']) });

export const HelpCall = z.object({
  id: HelpCallId,
  personId: z.string().max(64),
  need: HelpNeed.nullable(),
  at: Instant,
  /** Somebody is on their way. */
  comingAt: Instant.nullable(),
  /** Helped, or called off by the caller. */
  endedAt: Instant.nullable(),
  ended: z.enum(['done', 'called-off']).nullable(),
});
export type HelpCall = z.infer<typeof HelpCall>;
