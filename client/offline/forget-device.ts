import { Dexie } from 'dexie';
import { clearDeviceDatabase } from './device-database.ts';
import { removeAllDocuments } from './document-cache.ts';
import { REQUESTS_DATABASE } from './requests-database.ts';
import { SEARCH_DATABASE } from './search-database.ts';

const ANNOTATIONS = 'nghi-truong-annotations-';

/**
 * Removes from this device the replica, the ballots, the documents and the annotations of everybody who used it.
 * Ending the sign-in itself comes first and is the caller's.
 */
export async function forgetDevice(): Promise<void> {
  await Promise.allSettled([
    clearDeviceDatabase(),
    removeAllDocuments(),
    removeAnnotations(),
    Dexie.delete(REQUESTS_DATABASE),
    Dexie.delete(SEARCH_DATABASE),
  ]);
}

async function removeAnnotations(): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  await Promise.all(names.filter((name) => name.startsWith(ANNOTATIONS)).map((name) => Dexie.delete(name)));
}
