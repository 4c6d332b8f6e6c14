import { sealerWith } from '../../../client/offline/device/sealing.ts';
import { openDocumentCache, PIECE_BYTES } from '../../../client/offline/documents/document-cache.ts';
import { bytesFromCache } from './cached-documents.ts';

/** As on a tablet, whose key lies in IndexedDB; here every page makes the same one. */
const key = crypto.subtle.importKey('raw', new Uint8Array(32).fill(7), 'AES-GCM', false, [
  'encrypt',
  'decrypt',
]);
const cache = key.then((made) => openDocumentCache('ky-hop/d1', sealerWith(made)));

/** A document's bytes as the product keeps them on a tablet: sealed, in pieces. */
export async function bytesFromSealedCache(sha256: string): Promise<ArrayBuffer> {
  const bytes = await (await cache).read(sha256);
  if (!bytes) throw new Error('not on this device');
  return bytes.buffer;
}

/** Keeps there what lies in the plain cache. */
export async function sealDocument(sha256: string): Promise<void> {
  const bytes = new Uint8Array(await bytesFromCache(sha256));
  const kept = await cache;
  let pieces = 0;
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
    await kept.keepPiece(sha256, pieces, bytes.slice(at, at + PIECE_BYTES));
    pieces += 1;
  }
  await kept.finish(sha256, pieces);
}
