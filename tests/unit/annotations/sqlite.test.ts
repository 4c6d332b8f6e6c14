import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { Annotation } from '#shared/protocol/annotations.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { annotationStoreContract } from './annotation-store.contract.ts';
import { annotation, highlight, idOf } from './samples.ts';
import { changesOf, cursorOf, exchangeWith, put } from './stored.ts';

annotationStoreContract(async () => createAnnotationStore(new Database(':memory:')));

it('finds the annotations again when it is opened a second time over the same database', async () => {
  const db = new Database(':memory:');
  await put(createAnnotationStore(db), 's/d1', [annotation({})]);
  const store = createAnnotationStore(db);
  expect((await exchangeWith(store, 's/d1')).amount).toMatchObject({ annotations: 1 });
  expect(await changesOf(store, 's/d1')).toEqual([annotation({})]);
});

it('keeps what a database of an earlier version holds, deletions and cursors too', async () => {
  const db = new Database(':memory:');
  db.exec(`CREATE TABLE annotations (
      owner TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, page INTEGER NOT NULL, hlc TEXT NOT NULL,
      body TEXT, change_seq INTEGER NOT NULL, PRIMARY KEY (owner, id)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX annotations_by_change ON annotations (owner, change_seq);`);
  const held = [
    annotation({ id: 2, page: 7, body: highlight('đất "đai"') }),
    annotation({ id: 1, body: null }),
  ];
  const insert = db.prepare('INSERT INTO annotations VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const [index, { id, documentSha256, page, hlc, body }] of held.entries()) {
    insert.run('s/d1', id, documentSha256, page, hlc, body && JSON.stringify(body), index + 4);
  }
  const store = createAnnotationStore(db);
  expect(Annotation.array().parse(await changesOf(store, 's/d1', 3))).toEqual(held);
  const { page, amount } = await exchangeWith(store, 's/d1', { since: 3 });
  expect(page.cursor).toBe(5);
  expect(amount).toEqual({ annotations: 1, bytes: page.json.length - 1 });
  await put(store, 's/d1', [annotation({ id: 2, wall: 3000, body: null })]);
  expect(await cursorOf(store, 's/d1')).toBe(6);
});

it('knows after an upgrade with whom something was shared before it', async () => {
  const db = new Database(':memory:');
  const share = annotation({ id: 2, body: { type: 'share', of: idOf(1), with: { type: 'group' } } });
  await put(createAnnotationStore(db), 's/d1', [share]);
  // As version 0.3.0 left it.
  db.exec(`DROP TABLE annotation_shares_made; DROP TABLE annotation_owners; DROP TABLE annotation_epochs;
    DROP TABLE annotation_sharing; UPDATE migrations SET done = 2`);
  const store = createAnnotationStore(db);
  await put(store, 's/d1', [{ ...annotation({ id: 2, wall: 9000, body: null }), after: [share.hlc] }]);
  expect((await store.shared('s', 'd1', () => new Map())).made).toEqual([
    { of: idOf(1), with: { type: 'group' } },
  ]);
});
