import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { HelpCall, Memo, MemoReceipt } from '#shared/protocol/memos.ts';
import type { MemoStore } from '../../../server/memos/memo-store.ts';

export interface MemoStoreUnderTest {
  readonly store: MemoStore;
  reopen(): Promise<MemoStore>;
  close(): Promise<void>;
}

const uuid = (kind: number, n: number) => `00000000-0000-4000-800${kind}-${n.toString(16).padStart(12, '0')}`;

const SESSION = SessionId.parse('kh-mot');
const OTHER = SessionId.parse('kh-hai');

export const memo = (n: number, changes: Partial<Memo> = {}) =>
  Memo.parse({
    id: uuid(7, n),
    at: `2026-12-08T01:0${n}:00.000Z`,
    to: { type: 'everybody' },
    text: `Mời vào họp ${n}`,
    from: { as: 'secretariat', personId: 's1', name: 'Thư ký thứ nhất' },
    persons: null,
    ...changes,
  });

export const receipt = (n: number, personId: string, seenAt: string | null) =>
  MemoReceipt.parse({ memoId: uuid(7, n), personId, deliveredAt: '2026-12-08T02:00:00.000Z', seenAt });

export const helpCall = (n: number, changes: Partial<HelpCall> = {}) =>
  HelpCall.parse({
    id: uuid(8, n),
    personId: 'd1',
    need: null,
    at: `2026-12-08T01:0${n}:00.000Z`,
    comingAt: null,
    endedAt: null,
    ended: null,
    ...changes,
  });

/** What every adapter of `MemoStore` must keep. `make` gives an empty one each time. */
export function memoStoreContract(name: string, make: () => Promise<MemoStoreUnderTest>): void {
  describe(`${name} keeps the MemoStore contract`, () => {
    let made: MemoStoreUnderTest;
    let store: MemoStore;

    beforeEach(async () => {
      made = await make();
      store = made.store;
    });
    afterEach(() => made.close());

    test('a new one keeps nothing', async () => {
      expect(await store.of(SESSION)).toEqual({ memos: [], receipts: [], calls: [] });
    });

    test('memos stay in the order of sending, each in its session, also after a restart', async () => {
      await store.keep(SESSION, memo(2));
      await store.keep(SESSION, memo(1));
      await store.keep(OTHER, memo(3));
      store = await made.reopen();
      expect((await store.of(SESSION)).memos).toEqual([memo(1), memo(2)]);
      expect((await store.of(OTHER)).memos).toEqual([memo(3)]);
    });

    test('one that is sent again stays as it was', async () => {
      await store.keep(SESSION, memo(1));
      await store.keep(SESSION, memo(1, { text: 'khác' }));
      expect((await store.of(SESSION)).memos).toEqual([memo(1)]);
    });

    test('a receipt keeps its first time, and seeing is never taken back', async () => {
      const seen = receipt(1, 'd1', '2026-12-08T03:00:00.000Z');
      await store.note(SESSION, [receipt(1, 'd1', null), receipt(2, 'd1', null)]);
      await store.note(SESSION, [{ ...seen, deliveredAt: '2026-12-08T02:30:00.000Z' }]);
      await store.note(SESSION, [receipt(1, 'd1', null), { ...seen, seenAt: '2026-12-08T04:00:00.000Z' }]);
      store = await made.reopen();
      const { receipts } = await store.of(SESSION);
      expect(receipts.toSorted((a, b) => a.memoId.localeCompare(b.memoId))).toEqual([
        seen,
        receipt(2, 'd1', null),
      ]);
    });

    test('the last state of a call for help counts', async () => {
      await store.keepCall(SESSION, helpCall(1));
      await store.keepCall(SESSION, helpCall(1, { comingAt: '2026-12-08T02:00:00.000Z' }));
      await store.keepCall(OTHER, helpCall(2));
      store = await made.reopen();
      expect((await store.of(SESSION)).calls).toEqual([
        helpCall(1, { comingAt: '2026-12-08T02:00:00.000Z' }),
      ]);
    });
  });
}
