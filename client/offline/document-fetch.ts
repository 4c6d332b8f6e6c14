import { type Http, jsonOf } from '../connection/http.ts';
import { canStoreDocuments, documentAddress } from './document-cache.ts';

/** What arrived is not what was published; asking again is the remedy. */
export class DamagedDocumentError extends Error {
  constructor(sha256: string) {
    super(`the bytes received do not have the hash ${sha256}`);
    this.name = 'DamagedDocumentError';
  }
}

/**
 * Downloads one document and checks its hash where the browser can (not on plain http).
 * @param onBytes told of each part as it arrives.
 * @throws RefusedError when the server refuses, TypeError when the network fails, DamagedDocumentError.
 */
export async function fetchDocument(
  http: Http,
  sha256: string,
  { onBytes, signal }: { onBytes?: (count: number) => void; signal?: AbortSignal } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await http(documentAddress(sha256), signal ? { signal } : {});
  if (!response.ok) await jsonOf(response);
  const bytes = await readAll(response, onBytes);
  if (canStoreDocuments() && (await hashOf(bytes)) !== sha256) throw new DamagedDocumentError(sha256);
  return bytes;
}

async function readAll(
  response: Response,
  onBytes?: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    onBytes?.(part.value.byteLength);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Lower-case hexadecimal SHA-256. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
