import { describe, expect, it } from 'vitest';
import type { AnnotationStore } from '../../../server/annotations/annotation-store.ts';
import { annotation, highlight, idOf, stroke } from './samples.ts';

const ALL = { count: 1000, length: 10_000_000 };
const ME = 'ky-hop-2/d1';

/** What every AnnotationStore must do. `open` returns an empty store. */
export function annotationStoreContract(open: () => Promise<AnnotationStore>): void {
  describe('an annotation store', () => {
    it('returns what was put in, whole, in the order of its coming', async () => {
      const store = await open();
      const put = [annotation({ id: 2, body: highlight('đất đai') }), annotation({ id: 1, page: 120 })];
      expect(await store.merge(ME, put)).toEqual([]);
      expect(await store.changesSince(ME, 0, ALL)).toEqual({ changes: put, cursor: 2, more: false });
      expect(await store.cursor(ME)).toBe(2);
    });

    it('is empty for an owner it has never seen, and keeps owners apart', async () => {
      const store = await open();
      await store.merge('ky-hop-2/d2', [annotation({ body: highlight('của người khác') })]);
      expect(await store.changesSince(ME, 0, ALL)).toEqual({ changes: [], cursor: 0, more: false });
      await store.merge(ME, [annotation({ body: highlight('của tôi') })]);
      const mine = await store.changesSince(ME, 0, ALL);
      expect(mine.changes.map(({ body }) => body)).toEqual([highlight('của tôi')]);
      expect(mine.cursor).toBe(1);
    });

    it('lets the later stamp win and hands back the winner over an earlier one', async () => {
      const store = await open();
      const later = annotation({ wall: 2000, body: stroke(2) });
      await store.merge(ME, [later]);
      expect(await store.merge(ME, [annotation({ wall: 1000, body: stroke(1) })])).toEqual([later]);
      expect((await store.changesSince(ME, 0, ALL)).changes).toEqual([later]);
    });

    it('moves a changed annotation to the end of the sequence, so that a device that has it gets it again', async () => {
      const store = await open();
      await store.merge(ME, [annotation({ id: 1 }), annotation({ id: 2 })]);
      const deleted = annotation({ id: 1, wall: 2000, body: null });
      await store.merge(ME, [deleted]);
      expect(await store.changesSince(ME, 2, ALL)).toEqual({ changes: [deleted], cursor: 3, more: false });
      const all = await store.changesSince(ME, 0, ALL);
      expect(all.changes.map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
    });

    it('changes nothing when a push is repeated', async () => {
      const store = await open();
      await store.merge(ME, [annotation({})]);
      expect(await store.merge(ME, [annotation({})])).toEqual([]);
      expect(await store.cursor(ME)).toBe(1);
    });

    it('takes in two changes of one annotation in one push as the later of them', async () => {
      const store = await open();
      const later = annotation({ wall: 3000, body: null });
      await store.merge(ME, [annotation({ wall: 1000 }), later]);
      expect((await store.changesSince(ME, 0, ALL)).changes).toEqual([later]);
    });

    it('returns long lists in pages that miss nothing', async () => {
      const store = await open();
      const put = Array.from({ length: 7 }, (_, n) => annotation({ id: n + 1 }));
      await store.merge(ME, put);
      const first = await store.changesSince(ME, 0, { ...ALL, count: 3 });
      expect(first).toEqual({ changes: put.slice(0, 3), cursor: 3, more: true });
      const rest = await store.changesSince(ME, first.cursor, { ...ALL, count: 4 });
      expect(rest).toEqual({ changes: put.slice(3), cursor: 7, more: false });
    });

    it('ends a page at its length, but gives one annotation at least', async () => {
      const store = await open();
      await store.merge(ME, [annotation({ id: 1 }), annotation({ id: 2 })]);
      const page = await store.changesSince(ME, 0, { count: 100, length: 1 });
      expect(page.changes).toHaveLength(1);
      expect(page.more).toBe(true);
    });
  });
}
