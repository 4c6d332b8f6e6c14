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

/** Runs in the page: all that this app keeps there, as text, whatever its form; without the app's own files. */
export async function everythingKept(): Promise<string> {
  const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
  const bytes = (buffer: ArrayBuffer) => new TextDecoder().decode(buffer);
  for (const kept of Object.values({ ...localStorage, ...sessionStorage })) {
    // Bytes as base64url; other texts stand above as they are.
    if (!/^[\w-]{100,}$/.test(kept)) continue;
    const binary = atob(kept.replaceAll('-', '+').replaceAll('_', '/'));
    texts.push(bytes(Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer));
  }
  for (const name of await caches.keys()) {
    if (name.includes('precache')) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      texts.push(
        request.url,
        bytes((await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0)),
      );
    }
  }
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value instanceof ArrayBuffer) texts.push(bytes(value));
    else if (ArrayBuffer.isView(value)) texts.push(bytes(value.buffer as ArrayBuffer));
    else if (value && typeof value === 'object') for (const part of Object.values(value)) walk(part);
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name ?? ''));
    for (const store of database.objectStoreNames) {
      for (const row of await done(database.transaction(store).objectStore(store).getAll())) walk(row);
    }
    database.close();
  }
  return texts.join('\n');
}
