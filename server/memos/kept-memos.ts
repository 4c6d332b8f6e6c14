import { z } from 'zod';
import { HelpCall, Memo, MemoReceipt } from '#shared/protocol/memos.ts';
import type { KeptMemos } from './memo-store.ts';

/** Rows of one session, memos and calls as JSON and in their order. */
interface MemoRows {
  readonly memos: readonly { readonly memo: string }[];
  readonly receipts: readonly unknown[];
  readonly calls: readonly { readonly call: string }[];
}

/** A later release may have kept memos and calls in another shape, and nobody is kept from a session for that. */
export function keptMemos({ memos, receipts, calls }: MemoRows): KeptMemos {
  return {
    memos: memos.flatMap(({ memo }) => read(Memo, memo)),
    receipts: z.array(MemoReceipt).parse(receipts),
    calls: calls.flatMap(({ call }) => read(HelpCall, call)),
  };
}

function read<T>(shape: z.ZodType<T>, text: string): readonly T[] {
  const parsed = shape.safeParse(JSON.parse(text));
  return parsed.success ? [parsed.data] : [];
}
