import { fromBase64Url } from '../../box/bytes.ts';
import { type Http, jsonOf } from '../../connection/http.ts';
import { type Owner, storageKeys } from './device-database.ts';
import { type Sealer, sealerWith, UNSEALED } from './sealing.ts';

/** A tablet must not stay blank because the server does not answer. */
const ANSWER_WITHIN_MS = 3000;

/**
 * What encrypts documents, notes, search, what is being written and what waits to be sent, ballots by name included, on this
 * device. The sign-in unlocks it: the server tells a
 * signed-in delegate a secret, from which this browser makes a key that no script can read out again (`extractable: false`)
 * and which is all that is kept. Signing out destroys it; signing in again as the same person makes the same key.
 *
 * What that is worth, honestly: a copy of the stored data alone, a backup of the browser's files without its key store, and
 * whatever is left on the disk after signing out say nothing. It is no protection from somebody who holds the tablet while
 * it is signed in, or who copies its whole disk then: the browser keeps the key beside the data.
 * @param http null: for what the server tells again. This device makes a key by itself and asks nobody.
 */
export function openSealer(owner: Owner, http: Http | null): Promise<Sealer> {
  const known = opening.get(owner);
  if (known) return known;
  const sealer = findSealer(owner, http).finally(() => opening.delete(owner));
  opening.set(owner, sealer);
  return sealer;
}

/** Whoever asks meanwhile gets the same: two keys made at once would not open what the other sealed. */
const opening = new Map<Owner, Promise<Sealer>>();

async function findSealer(owner: Owner, http: Http | null): Promise<Sealer> {
  if (globalThis.crypto?.subtle === undefined) return UNSEALED;
  // A browser that keeps no keys keeps nothing else either: what is sealed then is gone at the next start, and fetched again.
  const kept = await storageKeys.get(owner).catch(() => undefined);
  if (kept?.key) return sealerWith(kept.key);
  const key = await newKey(http, kept !== undefined);
  try {
    return sealerOf(await keepFirst(owner, key));
  } catch (error) {
    console.warn('this browser keeps no key', error);
    if (key) unkept.set(owner, key);
    return sealerOf(key);
  }
}

/** Keys that seal already and that the browser has not taken yet. */
const unkept = new Map<Owner, CryptoKey>();

/** Keeps the key of the first of two windows that make one at the same time. */
async function keepFirst(owner: Owner, key: CryptoKey | null): Promise<CryptoKey | null> {
  return storageKeys.db.transaction('rw', storageKeys, async () => {
    const first = await storageKeys.get(owner);
    if (first?.key) return first.key;
    await storageKeys.put({ owner, key });
    return key;
  });
}

/**
 * Before anything is sealed that nobody else has: what a key seals that the browser did not keep is gone at the next start.
 * @throws Error when the key is not kept now either.
 */
export async function mustKeepKey(owner: Owner): Promise<void> {
  const key = unkept.get(owner);
  if (!key) return;
  if ((await keepFirst(owner, key)) !== key) throw new Error('another window keeps another key');
  unkept.delete(owner);
}

/** What opens the things of `owner` on this device now, without asking anybody. */
export async function keptSealer(owner: Owner): Promise<Sealer> {
  return sealerOf((await storageKeys.get(owner))?.key ?? null);
}

function sealerOf(key: CryptoKey | null): Sealer {
  return key ? sealerWith(key) : UNSEALED;
}

/**
 * Null where the setting says that nothing is encrypted. A server that does not answer is no reason to keep anything readable:
 * this device then makes a key of its own, which signing out destroys as well. `toldSo`: the server said before that nothing is.
 */
async function newKey(http: Http | null, toldSo: boolean): Promise<CryptoKey | null> {
  if (!http) return ownKey();
  try {
    const answer = await http('/api/storage-secret', { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    const { secret } = await jsonOf<{ readonly secret: string | null }>(answer);
    return secret === null ? null : await keyFrom(fromBase64Url(secret));
  } catch (error) {
    if (toldSo) return null;
    console.warn('the server told no storage secret; this device makes a key of its own', error);
    return ownKey();
  }
}

function ownKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
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
