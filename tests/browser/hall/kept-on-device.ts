/**
 * Runs in a page: what this app keeps there: names of caches, and of tables with how much is in them, without the app's
 * own files. Empty after everything was removed.
 */
export async function whatIsKept(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const kept = (await caches.keys()).filter((name) => !name.includes('precache'));
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const count = await done(database.transaction(store).objectStore(store).count());
      if (count !== 0) kept.push(`${name}/${store}: ${count}`);
    }
    database.close();
  }
  return kept;
}
