import { findKey, keepKey, removeKey } from './key-store.ts';
import { type DeviceProofs, proofsWith } from './proofs.ts';

/** A browser that does not answer keeps no key: nobody waits before a hall for it. */
const KEPT_WITHIN_MS = 3000;

/** Those that were used since this page was opened: they prove on while the browser is slow with its storage. */
const inUse = new Map<string, DeviceProofs>();

/**
 * Proofs with the key of this name; null: this device has it no more.
 * @throws DOMException when the browser cannot say now.
 */
export async function proofsOf(key: string): Promise<DeviceProofs | null> {
  const known = inUse.get(key);
  if (known) return known;
  const pair = await findKey(key);
  if (!pair) return null;
  const proofs = inUse.get(key) ?? proofsWith(pair);
  inUse.set(key, proofs);
  return proofs;
}

/**
 * Makes a key for a sign-in to come, which no script can read out and which is kept on this device before anything is bound to it.
 * Null where the browser makes or keeps none.
 */
export async function newKey(): Promise<string | null> {
  const name = crypto.randomUUID();
  try {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
    await inTime(keepKey(name, pair));
    inUse.set(name, proofsWith(pair));
    return name;
  } catch (error) {
    console.warn('this browser keeps no key; the sign-in is bound to no device', error);
    return null;
  }
}

/** After a sign-in has ended. */
export async function forgetKey(key: string): Promise<void> {
  inUse.delete(key);
  await removeKey(key).catch((error: unknown) => console.warn('the key is still here', error));
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the browser does not answer')), KEPT_WITHIN_MS);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });
}
