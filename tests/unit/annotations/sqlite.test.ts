import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { annotationStoreContract } from './annotation-store.contract.ts';
import { annotation } from './samples.ts';

annotationStoreContract(async () => createAnnotationStore(new Database(':memory:')));

it('finds the annotations again when it is opened a second time over the same database', async () => {
  const db = new Database(':memory:');
  await createAnnotationStore(db).merge('s/d1', [annotation({})]);
  const again = await createAnnotationStore(db).changesSince('s/d1', 0, { count: 10, length: 1000 });
  expect(again.changes).toEqual([annotation({})]);
});
