import { afterEach, describe, expect, it } from 'vitest';
import { Sha256 } from '#shared/protocol/ids.ts';
import type { AnnotationStore } from '../../../server/annotations/annotation-store.ts';
import { postgresAnnotationStore } from '../../../server/annotations/postgres.ts';
import { openPostgres, type Postgres } from '../../../server/postgres/postgres.ts';
import { newPlace } from '../../support/postgres/place.ts';
import { annotationStoreContract } from './annotation-store.contract.ts';
import { annotation, DOCUMENT, highlight, idOf } from './samples.ts';
import { changesOf, exchangeWith, listed, put } from './stored.ts';

const OWNER = 'ky-hop-2/d1';

const opened: Postgres[] = [];
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close();
});

async function openedAt(url: string): Promise<{ db: Postgres; store: AnnotationStore }> {
  const db = await openPostgres(url);
  opened.push(db);
  return { db, store: postgresAnnotationStore(db) };
}

annotationStoreContract(async () => (await openedAt(await newPlace())).store);

const TABLES = ['versions', 'shares_made', 'owners', 'epochs', 'sharing', 'forgotten_documents'];

describe('two processes over one database', () => {
  async function both() {
    const url = await newPlace();
    return [(await openedAt(url)).store, (await openedAt(url)).store] as const;
  }

  it('give out each number once, and have no device begin anew that the other has told something', async () => {
    const [here, there] = await both();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        put(n % 2 === 0 ? here : there, OWNER, [annotation({ id: n + 1, device: n + 1 })]),
      ),
    );
    const told = [await exchangeWith(here, OWNER), await exchangeWith(there, OWNER)];
    for (const { page } of told) expect([listed(page).length, page.cursor]).toEqual([20, 20]);
    await put(there, OWNER, [annotation({ id: 30 })]);
    for (const { page, epoch } of told) {
      const { anew, page: next } = await exchangeWith(here, OWNER, { since: page.cursor, epoch });
      expect([anew, listed(next).map(({ id }) => id)]).toEqual([false, [idOf(30)]]);
    }
  });

  it('know what is shared as the other left it', async () => {
    const [here, there] = await both();
    const share = annotation({ id: 2, body: { type: 'share', of: idOf(1), with: { type: 'group' } } });
    await put(here, OWNER, [annotation({ id: 1 }), share]);
    const inForce = async (store: AnnotationStore) =>
      (await store.shared('ky-hop-2', 'd2', () => new Map())).inForce.length;
    expect([await inForce(here), await inForce(there)]).toEqual([1, 1]);
    await put(there, OWNER, [annotation({ id: 2, wall: 2000, body: null })]);
    expect([await inForce(here), await inForce(there)]).toEqual([0, 0]);
  });

  it('keep no words of a document that the other forgets, whatever is brought meanwhile', async () => {
    const [here, there] = await both();
    const mark = (n: number) => annotation({ id: n, device: n, body: highlight('đoạn mật') });
    await put(here, OWNER, [mark(1)]);
    await Promise.all([
      here.forgetPassages(Sha256.parse(DOCUMENT)),
      ...Array.from({ length: 10 }, (_, n) => put(there, `ky-hop-2/d${n + 1}`, [mark(n + 2)])),
    ]);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) => changesOf(here, `ky-hop-2/d${n + 1}`)),
    );
    expect(all.flat()).toHaveLength(11);
    expect(JSON.stringify(all)).not.toContain('đoạn mật');
  });
});

it('a device that is ahead of what was put back from a dump begins anew, and none that is not', async () => {
  const [before, after] = [await openedAt(await newPlace()), await openedAt(await newPlace())];
  const early = await put(before.store, OWNER, [annotation({ id: 1 })]);
  for (const table of TABLES) {
    const rows = await before.db.rows(`SELECT * FROM annotation_${table}`);
    await after.db.run(
      `INSERT INTO annotation_${table} SELECT * FROM json_populate_recordset(NULL::annotation_${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
  const late = await put(before.store, OWNER, [annotation({ id: 2 })]);
  await put(after.store, OWNER, [annotation({ id: 3 })]);
  const anew = async ({ page, epoch }: typeof early) =>
    (await exchangeWith(after.store, OWNER, { since: page.cursor, epoch })).anew;
  expect([await anew(early), await anew(late)]).toEqual([false, true]);
});

it('words that were forgotten lie in no file of their table', async () => {
  const { db, store } = await openedAt(await newPlace());
  await put(store, OWNER, [annotation({ body: highlight('đoạn mật') })]);
  const path = async () =>
    (await db.rows<{ path: string }>("SELECT pg_relation_filepath('annotation_versions') AS path"))[0]
      ?.path ?? '';
  const holds = async (file: string) => {
    const [row] = await db.rows<{ holds: boolean }>(
      "SELECT position(convert_to('đoạn mật', 'UTF8') IN pg_read_binary_file($1)) > 0 AS holds",
      [file],
    );
    return row?.holds;
  };
  await db.run('CHECKPOINT');
  const [old] = [await path()];
  expect(await holds(old)).toBe(true);
  // A dump that is under way still sees them.
  let forgotten = Promise.resolve();
  await db.transaction(async (dump) => {
    await dump.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await dump.rows('SELECT 1');
    forgotten = store.forgetPassages(Sha256.parse(DOCUMENT));
    const gone = async () =>
      (await dump.rows("SELECT 1 FROM annotation_versions WHERE strpos(json, 'đoạn mật') > 0")).length === 0;
    expect(await gone()).toBe(false);
    expect(await path()).toBe(old);
  });
  await forgotten;
  await db.run('CHECKPOINT');
  expect(await path()).not.toBe(old);
  expect(await holds(await path())).toBe(false);
});
