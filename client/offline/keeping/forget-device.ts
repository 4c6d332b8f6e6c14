import { Dexie } from 'dexie';
import { clearDeviceDatabase, type Owner } from '../device/device-database.ts';
import { whenUnused } from '../device/device-in-use.ts';
import { removeSearchDatabases } from '../device/search-database.ts';
import { removeAllDocuments } from '../documents/document-cache.ts';
import { REQUESTS_DATABASE } from '../requests/requests-database.ts';
import { ANNOTATIONS, annotationsOf } from './unsent-work.ts';

/**
 * Removes from this device the replica, the ballots, the documents and the annotations of everybody who used it, once no
 * window works with them any more. Ending the sign-in itself comes first and is the caller's.
 * @param keep whose ballots, requests and notes stay, sealed, with the keys that open them, until these people come back.
 */
export async function forgetDevice(keep: ReadonlySet<Owner>): Promise<void> {
  await whenUnused(async () => {
    await Promise.allSettled([
      clearDeviceDatabase(keep),
      removeAllDocuments(),
      removeAnnotations(keep),
      removeRequests(keep),
      removeSearchDatabases(),
    ]);
  });
}

async function removeAnnotations(keep: ReadonlySet<Owner>): Promise<void> {
  const kept = new Set([...keep].map(annotationsOf));
  const names = await Dexie.getDatabaseNames();
  const removed = names.filter((name) => name.startsWith(ANNOTATIONS) && !kept.has(name));
  await Promise.all(removed.map((name) => Dexie.delete(name)));
}

async function removeRequests(keep: ReadonlySet<Owner>): Promise<void> {
  if (keep.size === 0) return Dexie.delete(REQUESTS_DATABASE);
  if (!(await Dexie.exists(REQUESTS_DATABASE))) return;
  const database = new Dexie(REQUESTS_DATABASE);
  await database.open();
  await database
    .table<{ readonly owner: Owner }>('rows')
    .filter(({ owner }) => !keep.has(owner))
    .delete();
  database.close();
}
