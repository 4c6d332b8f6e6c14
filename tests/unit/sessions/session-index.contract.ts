import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IndexRow, SessionIndex } from '../../../server/sessions/session-index.ts';
import { OTHER_SESSION, SESSION } from '../eventlog/entries.ts';

/** An index on a storage of its own, which can be closed and opened again. */
export interface IndexUnderTest {
  readonly index: SessionIndex;
  reopen(): Promise<SessionIndex>;
  close(): Promise<void>;
}

const row = (changes: Partial<IndexRow> = {}): IndexRow => ({
  id: SESSION,
  seq: 7,
  hash: 'a5'.repeat(32),
  listed: 'niêm phong{"title":"Kỳ họp thứ hai"}',
  people: 'niêm phong["Lê Văn Ân"]',
  views: Buffer.from([0, 255, 10, 0]),
  ...changes,
});

const listedOf = ({ people: _people, views: _views, ...listed }: IndexRow) => listed;
const peopleOf = ({ listed: _listed, views: _views, ...people }: IndexRow) => people;
const viewsOf = ({ listed: _listed, people: _people, ...views }: IndexRow) => views;

/** What every adapter of `SessionIndex` must keep. `make` gives an empty one each time. */
export function sessionIndexContract(name: string, make: () => Promise<IndexUnderTest>): void {
  describe(`${name} keeps the SessionIndex contract`, () => {
    let made: IndexUnderTest;
    let index: SessionIndex;

    beforeEach(async () => {
      made = await make();
      index = made.index;
    });
    afterEach(() => made.close());

    test('a new index has no rows', async () => {
      expect(await index.listed()).toEqual([]);
      expect(await index.people(SESSION)).toBeNull();
      expect(await index.views(SESSION)).toBeNull();
    });

    test('a row is read back character by character, each of its parts by itself', async () => {
      await index.put(row());
      expect(await index.listed()).toEqual([listedOf(row())]);
      expect(await index.people(SESSION)).toEqual(peopleOf(row()));
      expect(await index.views(SESSION)).toEqual(viewsOf(row()));
    });

    test('a row takes the place of the one before, whole, also of a later end of the log', async () => {
      const earlier = row({
        seq: 5,
        hash: 'b6'.repeat(32),
        listed: 'trước',
        people: 'trước',
        views: Buffer.of(1),
      });
      await index.put(row());
      await index.put(earlier);
      expect(await index.listed()).toEqual([listedOf(earlier)]);
      expect(await index.people(SESSION)).toEqual(peopleOf(earlier));
      expect(await index.views(SESSION)).toEqual(viewsOf(earlier));
    });

    test('each session has a row of its own', async () => {
      await index.put(row());
      await index.put(row({ id: OTHER_SESSION, people: 'khác' }));
      const ids = (await index.listed()).map(({ id }) => id);
      expect(ids.sort()).toEqual([SESSION, OTHER_SESSION].sort());
      expect((await index.people(OTHER_SESSION))?.people).toBe('khác');
      expect((await index.people(SESSION))?.people).toBe(row().people);
    });

    test('all is there when the storage is opened again', async () => {
      await index.put(row());
      const again = await made.reopen();
      expect(await again.listed()).toEqual([listedOf(row())]);
    });
  });
}
