import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const KEPT = resolve(import.meta.dirname, '../upgrade/0.3.0/tablet.json');

interface KeptTablet {
  readonly personId: string;
  readonly localStorage: Readonly<Record<string, string>>;
  readonly databases: readonly {
    readonly name: string;
    readonly version: number;
    readonly stores: readonly {
      readonly name: string;
      readonly keyPath: string | string[];
      readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
      readonly rows: readonly object[];
    }[];
  }[];
  readonly caches: readonly {
    readonly name: string;
    readonly entries: readonly { readonly path: string; readonly headers: object; readonly bytes: string }[];
  }[];
}

/** A delegate's tablet as version 0.3.0 left it (tests/upgrade/README.md). */
export const keptTablet: KeptTablet = JSON.parse(readFileSync(KEPT, 'utf8'));

/**
 * Puts all of it into a tablet, as it lay in that browser. No key can be read out of a browser: that of storage is made of `secret` (base64url),
 * as 0.3.0 made it.
 */
export async function putIntoTablet(context: BrowserContext, origin: string, secret: string): Promise<void> {
  const page = await context.newPage();
  const nothing = `${origin}/nothing`;
  await page.route(nothing, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(nothing);
  await page.evaluate(putAll, { tablet: keptTablet, secret });
  await page.close();
}

/** Runs in the page. */
async function putAll({ tablet, secret }: { tablet: KeptTablet; secret: string }): Promise<void> {
  const bytesOf = (base64: string) =>
    Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
  const material = await crypto.subtle.importKey('raw', bytesOf(secret), 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('nghi-truong/device-storage');
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  /** {"$bytes": …} and {"$key": "storage"} stand for what JSON has not. */
  const revived = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(revived);
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) return bytesOf(String(value.$bytes));
    if ('$key' in value) return key;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, revived(each)]));
  };
  for (const [name, value] of Object.entries(tablet.localStorage)) localStorage.setItem(name, value);
  for (const { name, version, stores } of tablet.databases) {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        for (const { name, keyPath, indexes } of stores) {
          const store = opening.result.createObjectStore(name, { keyPath });
          for (const index of indexes) store.createIndex(index.name, index.keyPath);
        }
      };
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    await new Promise<void>((done, fail) => {
      const writing = database.transaction(
        stores.map((store) => store.name),
        'readwrite',
      );
      for (const { name, rows } of stores)
        for (const row of rows) writing.objectStore(name).put(revived(row));
      writing.oncomplete = () => done();
      writing.onerror = () => fail(writing.error);
    });
    database.close();
  }
  for (const { name, entries } of tablet.caches) {
    const cache = await caches.open(name);
    for (const { path, headers, bytes } of entries)
      await cache.put(path, new Response(bytesOf(bytes), { headers: Object.entries(headers) }));
  }
}
