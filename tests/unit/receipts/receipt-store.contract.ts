import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SessionId, Sha256 } from '#shared/protocol/ids.ts';
import type { ReceiptStore } from '../../../server/receipts/receipt-store.ts';
import { d } from '../session/samples.ts';

export interface ReceiptsUnderTest {
  readonly store: ReceiptStore;
  reopen(): Promise<ReceiptStore>;
  close(): Promise<void>;
}

const SESSION = SessionId.parse('kh-mot');
const OTHER = SessionId.parse('kh-hai');
const hash = (digit: string) => Sha256.parse(digit.repeat(64));
const stored = (digit: string) => ({ sha256: hash(digit), state: 'stored' }) as const;
const opened = (digit: string) => ({ sha256: hash(digit), state: 'opened' }) as const;
const at = (minute: number) => `2026-12-08T01:0${minute}:00.000Z`;

/** What every adapter of `ReceiptStore` must keep. `make` gives an empty one each time. */
export function receiptStoreContract(name: string, make: () => Promise<ReceiptsUnderTest>): void {
  describe(`${name} keeps the ReceiptStore contract`, () => {
    let made: ReceiptsUnderTest;
    let store: ReceiptStore;

    beforeEach(async () => {
      made = await make();
      store = made.store;
    });
    afterEach(() => made.close());

    const known = async (of = SESSION) =>
      (await store.of(of)).toSorted((a, b) =>
        `${a.delegateId} ${a.sha256}`.localeCompare(`${b.delegateId} ${b.sha256}`),
      );

    test('a new one knows nothing', async () => {
      expect(await store.of(SESSION)).toEqual([]);
    });

    test('a document is received, and opened later, each since it was first told', async () => {
      await store.note(SESSION, d(1), [stored('a')], at(1));
      await store.note(SESSION, d(1), [stored('a')], at(2));
      await store.note(SESSION, d(1), [opened('a')], at(3));
      await store.note(SESSION, d(1), [opened('a')], at(4));
      expect(await known()).toEqual([
        { delegateId: d(1), sha256: hash('a'), receivedAt: at(1), openedAt: at(3) },
      ]);
    });

    test('whoever has opened a document has received it, and nothing is taken back', async () => {
      await store.note(SESSION, d(1), [opened('a')], at(1));
      await store.note(SESSION, d(1), [stored('a')], at(2));
      expect(await known()).toEqual([
        { delegateId: d(1), sha256: hash('a'), receivedAt: at(1), openedAt: at(1) },
      ]);
    });

    test('delegates, documents and sessions are apart', async () => {
      await store.note(SESSION, d(1), [stored('a'), opened('b')], at(1));
      await store.note(SESSION, d(2), [opened('a')], at(2));
      await store.note(OTHER, d(1), [stored('c')], at(3));
      expect(await known()).toEqual([
        { delegateId: d(1), sha256: hash('a'), receivedAt: at(1), openedAt: null },
        { delegateId: d(1), sha256: hash('b'), receivedAt: at(1), openedAt: at(1) },
        { delegateId: d(2), sha256: hash('a'), receivedAt: at(2), openedAt: at(2) },
      ]);
      expect(await known(OTHER)).toHaveLength(1);
    });

    test('one document twice in one report is what it says at most', async () => {
      await store.note(SESSION, d(1), [stored('a'), opened('a'), stored('a')], at(1));
      expect(await known()).toEqual([
        { delegateId: d(1), sha256: hash('a'), receivedAt: at(1), openedAt: at(1) },
      ]);
    });

    test('it is all there after a restart', async () => {
      await store.note(SESSION, d(1), [opened('a')], at(1));
      store = await made.reopen();
      expect(await known()).toHaveLength(1);
    });
  });
}
