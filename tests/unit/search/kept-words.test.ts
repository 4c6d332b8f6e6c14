// Dexie takes the IndexedDB that it finds when it is loaded.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { UNSEALED } from '../../../client/offline/device/sealing.ts';
import { SEARCH_DATABASE } from '../../../client/offline/device/search-database.ts';
import { openSearchStore } from '../../../client/search/index-database.ts';

it('words that version 0.3.0 kept are fetched anew; what past sessions resolved stays', async () => {
  const earlier = new Dexie(SEARCH_DATABASE);
  earlier.version(1).stores({ documents: 'sha256', library: 'key' });
  await earlier.table('documents').put({ sha256: 'a1', texts: Uint8Array.of(1), segment: Uint8Array.of(2) });
  await earlier.table('library').put({ key: 'library', sessions: new TextEncoder().encode('[]') });
  earlier.close();

  const store = openSearchStore(UNSEALED);
  expect(await store.document('a1')).toBeNull();
  expect(await store.library()).toEqual([]);
  await store.keepTexts('a1', Uint8Array.of(3));
  store.close();

  const again = openSearchStore(UNSEALED);
  expect(await again.document('a1')).toEqual({ texts: Uint8Array.of(3), segment: null });
  again.close();
});
