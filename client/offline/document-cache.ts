const CACHE = 'documents-v1';

/** Documents never change under their address, which is made of the hash of their bytes. */
export function documentAddress(sha256: string): string {
  return `/api/documents/${sha256}`;
}

/** Cache Storage and crypto.subtle exist only over HTTPS and on localhost. */
export function canStoreDocuments(): boolean {
  return 'caches' in globalThis && globalThis.crypto?.subtle !== undefined;
}

/** @returns null when the document is not on this device. */
export async function storedDocument(sha256: string): Promise<ArrayBuffer | null> {
  if (!canStoreDocuments()) return null;
  const stored = await (await caches.open(CACHE)).match(documentAddress(sha256));
  return stored ? await stored.arrayBuffer() : null;
}

/** @throws DOMException `QuotaExceededError` when the device is full. */
export async function storeDocument(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const headers = { 'content-type': 'application/pdf', 'content-length': String(bytes.byteLength) };
  await (await caches.open(CACHE)).put(documentAddress(sha256), new Response(bytes, { headers }));
}

export async function storedHashes(): Promise<ReadonlySet<string>> {
  const requests = await (await caches.open(CACHE)).keys();
  return new Set(requests.map((request) => request.url.slice(request.url.lastIndexOf('/') + 1)));
}

export async function removeDocument(sha256: string): Promise<void> {
  await (await caches.open(CACHE)).delete(documentAddress(sha256));
}

export async function removeAllDocuments(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(CACHE);
}
