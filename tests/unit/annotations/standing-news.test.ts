// Dexie takes the IndexedDB that it finds when it is loaded.
import 'fake-indexeddb/auto';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import type { Annotation } from '#shared/protocol/annotations.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import type { LocalAnnotations } from '../../../client/annotations/local-annotations.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { DOCUMENT, idOf, stroke } from './samples.ts';
import { editOf, syncWith, Tablet } from './tablet.ts';

const NOW = 1_700_000_000_000;
const SHA = Sha256.parse(DOCUMENT);
/** The page on which the samples lie. */
const PAGE = 1;

/** What a watcher of the page is told: the lists, the last one last. */
function told(local: LocalAnnotations, page = PAGE): (readonly Annotation[])[] {
  const lists: (readonly Annotation[])[] = [];
  local.watchPage(SHA, page, (annotations) => lists.push(annotations));
  return lists;
}

const untilTold = (lists: readonly (readonly Annotation[])[], ids: readonly string[]) =>
  vi.waitFor(() => expect(lists.at(-1)?.map(({ id }) => id)).toEqual(ids));

describe('whoever watches a page', () => {
  it('is told of a change of this tab without the page being read again', async () => {
    const { local } = new Tablet({ now: () => NOW });
    await local.write([editOf(idOf(3), stroke(3)), editOf(idOf(1), stroke(1))]);
    const reads = vi.spyOn(IDBIndex.prototype, 'getAllKeys');
    const lists = told(local);
    await untilTold(lists, [idOf(1), idOf(3)]);
    expect(reads).toHaveBeenCalled();
    reads.mockClear();
    await local.write([editOf(idOf(2), stroke(2))]);
    await untilTold(lists, [idOf(1), idOf(2), idOf(3)]);
    await local.write([editOf(idOf(1), null)]);
    await untilTold(lists, [idOf(2), idOf(3)]);
    expect(reads).not.toHaveBeenCalled();
    reads.mockRestore();
  });

  it('is told of a change of another tab, and of one of this tab right after it', async () => {
    const tablet = new Tablet({ now: () => NOW });
    const lists = told(tablet.local);
    await untilTold(lists, []);
    const other = tablet.secondTab({});
    await other.write([editOf(idOf(2), stroke(2))]);
    await tablet.local.write([editOf(idOf(1), stroke(1))]);
    await untilTold(lists, [idOf(1), idOf(2)]);
    other.close();
  });

  it('is not told of another page', async () => {
    const { local } = new Tablet({ now: () => NOW });
    const lists = told(local, PAGE + 1);
    await untilTold(lists, []);
    await local.write([editOf(idOf(1), stroke(1))]);
    await local.write([editOf(idOf(1), null)]);
    expect(lists).toEqual([[]]);
  });

  it('sees what somebody sees who begins to watch, whatever two devices do', async () => {
    const store = createAnnotationStore(new Database(':memory:'));
    const [a, b] = [new Tablet({ now: () => NOW }), new Tablet({ now: () => NOW })];
    const lists = told(a.local);
    for (let round = 0; round < 12; round += 1) {
      const id = idOf(1 + (round % 4));
      // The same one on both devices, so that there are versions side by side and copies of them.
      await a.local.write([editOf(id, stroke(round))]);
      await b.local.write([editOf(id, round % 5 === 4 ? null : stroke(100 + round))]);
      await syncWith(store, a, NOW);
      await syncWith(store, b, NOW);
      await syncWith(store, a, NOW);
      const fresh = told(a.local);
      await vi.waitFor(() => expect(fresh).not.toEqual([]));
      await vi.waitFor(() => expect(lists.at(-1)).toEqual(fresh.at(-1)));
    }
    expect(lists.at(-1)?.length).toBeGreaterThan(4);
  });
});
