import { fromBase64Url } from '../box/bytes.ts';
import { type Http, jsonOf } from '../connection/http.ts';
import { type Owner, storageKeys } from './device-database.ts';
import { type Sealer, sealerWith, UNSEALED } from './sealing.ts';

/** A tablet must not stay blank because the server does not answer: it then goes on without, and asks at the next start. */
const ANSWER_WITHIN_MS = 3000;

/**
 * What encrypts documents, notes, search and what waits to be sent on this device. The sign-in unlocks it: the server tells a
 * signed-in delegate a secret, from which this browser makes a key that no script can read out again (`extractable: false`)
 * and which is all that is kept. Signing out destroys it; signing in again as the same person makes the same key.
 *
 * What that is worth, honestly: a copy of the stored data alone, a backup of the browser's files without its key store, and
 * whatever is left on the disk after signing out say nothing. It is no protection from somebody who holds the tablet while
 * it is signed in, or who copies its whole disk then: the browser keeps the key beside the data.
 */
export async function openSealer(owner: Owner, http: Http): Promise<Sealer> {
  if (globalThis.crypto?.subtle === undefined) return UNSEALED;
  try {
    const kept = await storageKeys.get(owner);
    if (kept) return sealerWith(kept.key);
    const answer = await http('/api/storage-secret', { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    const { secret } = await jsonOf<{ readonly secret: string | null }>(answer);
    if (secret === null) return UNSEALED;
    const key = await keyFrom(fromBase64Url(secret));
    await storageKeys.put({ owner, key });
    return sealerWith(key);
  } catch (error) {
    console.warn('what is stored on this device stays unencrypted until the next start', error);
    return UNSEALED;
  }
}

/** HKDF (RFC 5869): the secret is used for nothing but this key. */
async function keyFrom(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const { subtle } = crypto;
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('nghi-truong/device-storage');
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
