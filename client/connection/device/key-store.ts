/**
 * Key pairs in IndexedDB, each by the name of the sign-in that is bound to it. Without a library: console and hall screen load
 * none, and there is one table. The database is closed after each use: nobody who removes it has to wait.
 */
const DATABASE = 'nghi-truong-device';
const KEYS = 'keys';

export function keepKey(name: string, pair: CryptoKeyPair): Promise<unknown> {
  return inStore('readwrite', (store) => store.put(pair, name));
}

export async function findKey(name: string): Promise<CryptoKeyPair | undefined> {
  return (await inStore('readonly', (store) => store.get(name))) as CryptoKeyPair | undefined;
}

export function removeKey(name: string): Promise<unknown> {
  return inStore('readwrite', (store) => store.delete(name));
}

/** Resolves once it is durable. */
async function inStore(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await opened();
  try {
    const transaction = database.transaction(KEYS, mode, { durability: 'strict' });
    const request = ask(transaction.objectStore(KEYS));
    await new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(KEYS);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
}
