import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { Annotation } from '#shared/protocol/annotations.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { annotationStoreContract } from './annotation-store.contract.ts';
import { annotation, highlight, idOf } from './samples.ts';

annotationStoreContract(async () => createAnnotationStore(new Database(':memory:')));

it('finds the annotations again when it is opened a second time over the same database', async () => {
  const db = new Database(':memory:');
  await createAnnotationStore(db).merge('s/d1', [annotation({})]);
  const store = createAnnotationStore(db);
  const again = await store.changesSince('s/d1', 0, { count: 10, length: 1000 });
  expect(await store.amount('s/d1')).toMatchObject({ annotations: 1 });
  expect(JSON.parse(`[${again.json}]`)).toEqual([annotation({})]);
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
  const { json, cursor } = await store.changesSince('s/d1', 3, { count: 10, length: 100_000 });
  expect(Annotation.array().parse(JSON.parse(`[${json}]`))).toEqual(held);
  expect(cursor).toBe(5);
  await store.merge('s/d1', [annotation({ id: 2, wall: 3000, body: null })]);
  expect(await store.cursor('s/d1')).toBe(6);
});

it('knows after an upgrade with whom something was shared before it', async () => {
  const db = new Database(':memory:');
  const share = annotation({ id: 2, body: { type: 'share', of: idOf(1), with: { type: 'group' } } });
  await createAnnotationStore(db).merge('s/d1', [share]);
  // As version 0.3.0 left it.
  db.exec('DROP TABLE annotation_shares_made; UPDATE migrations SET done = 2');
  const store = createAnnotationStore(db);
  await store.merge('s/d1', [{ ...annotation({ id: 2, wall: 9000, body: null }), after: [share.hlc] }]);
  expect(await store.sharesMade('s/d1')).toEqual([{ of: idOf(1), with: { type: 'group' } }]);
});
