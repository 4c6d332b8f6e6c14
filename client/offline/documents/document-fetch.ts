import { type Http, jsonOf } from '../../connection/http.ts';
import { type DocumentCache, documentAddress, joined, PIECE_BYTES } from './document-cache.ts';

/** What arrived is not what was published; asking again is the remedy. */
export class DamagedDocumentError extends Error {
  constructor(sha256: string) {
    super(`the bytes received do not have the hash ${sha256}`);
    this.name = 'DamagedDocumentError';
  }
}

export interface FetchOptions {
  /** Told of each part as it arrives; at first of all that an earlier attempt has brought. */
  readonly onBytes?: (count: number) => void;
  readonly signal?: AbortSignal;
  /** Resolves when the next part may be taken: what is fetched ahead lets somebody who waits go first. */
  readonly turn?: () => Promise<void>;
  /** Where it is kept, piece by piece while it arrives; null: nowhere. */
  readonly cache: DocumentCache | null;
  /** The device keeps no more (it is full, say); the document can be read all the same. */
  readonly onNotKept?: (error: unknown) => void;
}

/**
 * Downloads one document, going on where an earlier attempt broke off, and checks its hash where the browser can (not on
 * plain http).
 * @throws RefusedError when the server refuses, TypeError when the network fails, DamagedDocumentError; then nothing of a
 *   damaged document is kept.
 */
export async function fetchDocument(
  http: Http,
  sha256: string,
  { onBytes, signal, turn, cache, onNotKept }: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const begun = (await cache?.begun(sha256).catch(() => [])) ?? [];
  const response = await http(documentAddress(sha256), {
    ...(signal ? { signal } : {}),
    ...(begun.length > 0 ? { headers: { range: `bytes=${begun.length * PIECE_BYTES}-` } } : {}),
  });
  if (response.status === 416) {
    // What is kept is longer than the document: it is not this document.
    await cache?.remove(sha256);
    throw new DamagedDocumentError(sha256);
  }
  if (!response.ok) await jsonOf(response);
  const pieces = response.status === 206 ? [...begun] : [];
  for (const { byteLength } of pieces) onBytes?.(byteLength);
  let keeping = cache;
  const add = async (piece: Uint8Array<ArrayBuffer>) => {
    pieces.push(piece);
    try {
      await keeping?.keepPiece(sha256, pieces.length - 1, piece);
    } catch (error) {
      keeping = null;
      onNotKept?.(error);
    }
  };
  for await (const piece of piecesOf(response, onBytes, turn)) await add(piece);
  const bytes = joined(pieces);
  if (cache && (await hashOf(bytes)) !== sha256) {
    await cache.remove(sha256);
    throw new DamagedDocumentError(sha256);
  }
  if (keeping) await keeping.finish(sha256, pieces.length).catch((error: unknown) => onNotKept?.(error));
  return bytes;
}

/** The body in pieces of PIECE_BYTES, the last one shorter. */
async function* piecesOf(
  response: Response,
  onBytes?: (count: number) => void,
  turn?: () => Promise<void>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    onBytes?.(part.value.byteLength);
    await turn?.();
    let rest = part.value;
    while (filled + rest.byteLength >= PIECE_BYTES) {
      const fits = PIECE_BYTES - filled;
      piece.set(rest.subarray(0, fits), filled);
      yield piece;
      piece = new Uint8Array(PIECE_BYTES);
      filled = 0;
      rest = rest.subarray(fits);
    }
    piece.set(rest, filled);
    filled += rest.byteLength;
  }
  if (filled > 0) yield piece.slice(0, filled);
}

/** Lower-case hexadecimal SHA-256. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
