// Dexie takes the IndexedDB that it finds when it is loaded.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { UNSEALED } from '../../../client/offline/device/sealing.ts';
import { removeSearchDatabases, searchDatabaseOf } from '../../../client/offline/device/search-database.ts';
import { openSearchStore } from '../../../client/search/index-database.ts';

const FIRST = 'nghi-truong-search';
const [ONE, OTHER] = ['kh-1/d1', 'kh-12/d1'];

async function keep(owner: string, text: number): Promise<void> {
  const store = openSearchStore(owner, UNSEALED);
  await store.keepTexts('a1', Uint8Array.of(text));
  store.close();
}

async function kept(owner: string): Promise<unknown> {
  const store = openSearchStore(owner, UNSEALED);
  const document = await store.document('a1');
  store.close();
  return document;
}

it('words that version 0.3.0 kept are fetched anew, and go from the device', async () => {
  const earlier = new Dexie(FIRST);
  earlier.version(1).stores({ documents: 'sha256', library: 'key' });
  await earlier.table('documents').put({ sha256: 'a1', texts: Uint8Array.of(1), segment: Uint8Array.of(2) });
  earlier.close();
  expect(await kept(ONE)).toBeNull();
  await expect.poll(() => Dexie.exists(FIRST)).toBe(false);
});

it('each session has its own, and goes alone from the device', async () => {
  await keep(ONE, 3);
  await keep(OTHER, 4);
  expect(await kept(ONE)).toEqual({ texts: Uint8Array.of(3), segment: null });
  await removeSearchDatabases('kh-1');
  expect(await kept(ONE)).toBeNull();
  expect(await kept(OTHER)).toEqual({ texts: Uint8Array.of(4), segment: null });
  await removeSearchDatabases();
  expect(await Dexie.exists(searchDatabaseOf(OTHER))).toBe(false);
});
