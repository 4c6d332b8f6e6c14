import type { SignedIn } from '#shared/protocol/http.ts';
import type { Outcome, Refusal } from '#shared/protocol/refusals.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { KeptSignIn } from './credentials.ts';
import type { DeviceProofs } from './device/proofs.ts';

/** The server said no, and why. Network failures stay what `fetch` throws: TypeError. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.en);
    this.name = 'RefusedError';
    this.refusal = refusal;
  }
}

export type Http = (path: string, init?: RequestInit) => Promise<Response>;

/**
 * Requests with the sign-in of one role, which is asked for at each of them; where it is bound to a key of this device, with its proof.
 * @param findProofs of the key of a name; this browser's, unless stated.
 */
export function httpWith(
  signIn: () => Pick<KeptSignIn, 'token' | 'key'> | null,
  findProofs?: (key: string) => Promise<DeviceProofs | null>,
): Http {
  return async (path, init = {}) => {
    const headers = headersOf(init);
    const used = signIn();
    if (used?.key !== undefined) {
      const { provenFetch } = await import('./device/proving.ts');
      return provenFetch(path, { ...init, headers }, { token: used.token, key: used.key }, findProofs);
    }
    if (used) headers.set('authorization', `Bearer ${used.token}`);
    return fetch(path, { ...init, headers });
  };
}

function headersOf(init: RequestInit): Headers {
  const headers = new Headers(init.headers);
  headers.set(PROTOCOL_HEADER, String(PROTOCOL_VERSION));
  return headers;
}

/**
 * The body of a JSON answer.
 * @throws RefusedError when the server refused.
 */
export async function jsonOf<T>(response: Response): Promise<T> {
  const body: unknown = await response.json();
  if (isRefused(body)) throw new RefusedError(body.refusal);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return body as T;
}

function isRefused(body: unknown): body is { ok: false; refusal: Refusal } {
  return typeof body === 'object' && body !== null && 'ok' in body && body.ok === false && 'refusal' in body;
}

/** A POST of `body` as JSON. */
export function jsonPost(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

export async function postJson<T>(http: Http, path: string, body: unknown): Promise<T> {
  return jsonOf<T>(await http(path, jsonPost(body)));
}

/**
 * Exchanges a personal code for a sign-in, bound to a key of this device where the browser has keys. Refusals are values; a dead
 * network throws.
 */
export async function signIn(code: string): Promise<Outcome<{ signedIn: KeptSignIn }>> {
  const [path, init] = ['/api/sign-in', jsonPost({ code })];
  try {
    if (!window.isSecureContext) {
      return { ok: true, signedIn: await jsonOf<SignedIn>(await httpWith(() => null)(path, init)) };
    }
    const { signInBound } = await import('./device/proving.ts');
    const asking = { ...init, headers: headersOf(init) };
    return { ok: true, signedIn: await signInBound(path, asking, jsonOf<SignedIn>) };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Fetches a file that needs the sign-in and hands it to the browser's download. */
export async function downloadFile(
  http: Http,
  path: string,
  fileName: string,
  init: RequestInit = {},
): Promise<void> {
  const response = await http(path, init);
  if (!response.ok) await jsonOf(response);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
