import 'fake-indexeddb/auto';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Annotation } from '#shared/protocol/annotations.ts';
import { AnnotationDatabase } from '../../../client/annotations/database.ts';
import type { AnnotationStore } from '../../../server/annotations/annotation-store.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { annotation, idOf, stroke } from './samples.ts';
import { changesOf, exchangeWith, listed, put } from './stored.ts';
import { OWNER, syncWith, Tablet } from './tablet.ts';

/** A store that was put back from a backup and went on: devices that were ahead of it know another history. */

const NOW = 1_700_000_000_000;
const now = () => NOW;

let tablets: Tablet[] = [];
afterEach(() => {
  for (const tablet of tablets) tablet.close();
  tablets = [];
});

function newTablet(): Tablet {
  const tablet = new Tablet({ now });
  tablets.push(tablet);
  return tablet;
}

const backupOf = (db: Database.Database) => new Database(db.serialize());
const idsOf = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id).sort();
const seenOn = async (tablet: Tablet) => idsOf(await tablet.seen());
const heldBy = async (store: AnnotationStore) => idsOf([...(await store.seen(OWNER)).values()]);

describe('a tablet that comes back to a restored server', () => {
  it.each([
    ['longer', [11, 12, 13, 14]],
    ['as long', [11, 12, 13]],
    ['shorter', [11]],
    ['without anything new', []],
  ] as const)('whose notes are %s by now, loses none and gets all', async (_, writtenThere) => {
    const db = new Database(':memory:');
    const store = createAnnotationStore(db);
    const [a, b] = [newTablet(), newTablet()];
    for (const id of [1, 2]) await a.write(idOf(id), stroke(id));
    await syncWith(store, a, NOW);
    await syncWith(store, b, NOW);
    const backup = backupOf(db);
    for (const id of [3, 4, 5]) await a.write(idOf(id), stroke(id));
    await syncWith(store, a, NOW);
    await syncWith(store, b, NOW);

    const restored = createAnnotationStore(backup);
    const other = newTablet();
    for (const id of writtenThere) {
      await other.write(idOf(id), stroke(id));
      await syncWith(restored, other, NOW);
    }
    await b.write(idOf(20), stroke(20));
    await b.write(idOf(1), null);
    for (const tablet of [a, b, other, a, b, other]) await syncWith(restored, tablet, NOW);
    const all = [2, 3, 4, 5, ...writtenThere, 20].map(idOf).sort();
    expect(await heldBy(restored)).toEqual(all);
    for (const tablet of [a, b, other]) expect(await seenOn(tablet)).toEqual(all);
  });
});

it('a device that comes back to the same server, started again however often, gets what it lacks and no more', async () => {
  const db = new Database(':memory:');
  const a = annotation({ id: 1 });
  const first = await put(createAnnotationStore(db), OWNER, [a]);
  const cursors = [{ since: first.page.cursor, epoch: first.epoch }];
  for (let id = 2; id <= 5; id += 1) {
    const { page, epoch } = await put(createAnnotationStore(db), OWNER, [annotation({ id })]);
    cursors.push({ since: page.cursor, epoch });
  }
  // One that was never written to is no epoch.
  const store = createAnnotationStore(db);
  expect((await exchangeWith(store, OWNER)).epoch).toBe(cursors.at(-1)?.epoch);
  for (const [place, cursor] of cursors.entries()) {
    const { anew, page } = await exchangeWith(store, OWNER, cursor);
    expect(anew).toBe(false);
    expect(idsOf(listed(page))).toEqual([2, 3, 4, 5].slice(place).map(idOf));
  }
  for (const { epoch } of cursors.slice(0, -1)) {
    // A number that this epoch never came to.
    expect((await exchangeWith(store, OWNER, { since: 5, epoch })).anew).toBe(true);
  }
});

describe('an upgrade from a version without epochs', () => {
  /** As version 0.3.0 left the store. */
  function as030(db: Database.Database): Database.Database {
    db.exec(`DROP TABLE annotation_owners; DROP TABLE annotation_epochs; DROP TABLE annotation_sharing;
      UPDATE migrations SET done = 3 WHERE port = 'annotations'`);
    return db;
  }

  it('has a tablet that knows a number only exchange everything once, and then go on', async () => {
    const db = new Database(':memory:');
    const tablet = newTablet();
    for (const id of [1, 2]) await tablet.write(idOf(id), stroke(id));
    await syncWith(createAnnotationStore(db), tablet, NOW);
    const { deviceId } = await tablet.local.outgoing();
    const onDisk = new AnnotationDatabase(...tablet.address);
    await onDisk.status
      .where('key')
      .equals('status')
      .modify((row) => {
        delete row.epoch;
      });
    onDisk.close();
    tablet.reload();

    const store = createAnnotationStore(as030(db));
    const sent = await tablet.local.outgoing();
    expect(sent).toEqual({ deviceId, since: 2, epoch: null, changes: [] });
    expect((await exchangeWith(store, OWNER, sent)).anew).toBe(true);
    await syncWith(store, tablet, NOW);
    expect(await tablet.waiting()).toBe(0);
    expect((await exchangeWith(store, OWNER, await tablet.local.outgoing())).anew).toBe(false);
    expect(await heldBy(store)).toEqual([1, 2].map(idOf));
  });

  it('goes on with apps of that version, page by page', async () => {
    const db = new Database(':memory:');
    const notes = [1, 2, 3, 4, 5].map((id) => annotation({ id }));
    await put(createAnnotationStore(db), OWNER, notes);
    const store = createAnnotationStore(as030(db));
    const got: Annotation[] = [];
    for (let since = 2, more = true; more; ) {
      const { page, anew } = await exchangeWith(store, OWNER, { since, page: { count: 2, length: 10_000 } });
      expect(anew).toBe(false);
      got.push(...listed(page));
      ({ cursor: since, more } = page);
    }
    expect(got).toEqual(notes.slice(2));
    // Ahead of the store, as ever.
    expect((await exchangeWith(store, OWNER, { since: 6 })).anew).toBe(true);
  });
});

/** A device that keeps what it was told, and how far it has come. */
interface Follower {
  cursor: { since: number; epoch: string | null };
  known: Set<string>;
}

type Step =
  | { readonly do: 'write' | 'start-again' | 'back-up' | 'restore' }
  | { readonly do: 'sync'; readonly device: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'write' as const }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sync' as const), device: fc.nat(2) }) },
  fc.constantFrom(...(['start-again', 'back-up', 'restore'] as const)).map((what) => ({ do: what })),
);

it('property: whatever is backed up, restored and started again, who has exchanged knows all that is held', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      let db = new Database(':memory:');
      let store = createAnnotationStore(db);
      let backup = db.serialize();
      let written = 0;
      const followers: Follower[] = [0, 1, 2].map(() => ({
        cursor: { since: 0, epoch: null },
        known: new Set(),
      }));
      for (const what of steps) {
        switch (what.do) {
          case 'write':
            written += 1;
            await put(store, OWNER, [annotation({ id: written })]);
            break;
          case 'start-again':
            store = createAnnotationStore(db);
            break;
          case 'back-up':
            backup = db.serialize();
            break;
          case 'restore':
            db = new Database(backup);
            store = createAnnotationStore(db);
            break;
          case 'sync': {
            const follower = followers[what.device];
            if (!follower) throw new Error('no such device');
            const { page, anew, epoch } = await exchangeWith(store, OWNER, follower.cursor);
            if (anew) follower.known.clear();
            for (const { id } of listed(page)) follower.known.add(id);
            follower.cursor = { since: page.cursor, epoch };
            expect([...follower.known].sort()).toEqual(idsOf(await changesOf(store, OWNER)));
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});
