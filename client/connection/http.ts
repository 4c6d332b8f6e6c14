import type { SignedIn } from '#shared/protocol/http.ts';
import type { Outcome, Refusal } from '#shared/protocol/refusals.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/protocol/version.ts';

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

/** Requests with the sign-in of one role. `token` is asked for at each request. */
export function httpWith(token: () => string | null): Http {
  return (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set(PROTOCOL_HEADER, String(PROTOCOL_VERSION));
    const bearer = token();
    if (bearer !== null) headers.set('authorization', `Bearer ${bearer}`);
    return fetch(path, { ...init, headers });
  };
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

/** Exchanges a personal code for a sign-in. Refusals are values; a dead network throws. */
export async function signIn(code: string): Promise<Outcome<{ signedIn: SignedIn }>> {
  const http = httpWith(() => null);
  try {
    return { ok: true, signedIn: await postJson<SignedIn>(http, '/api/sign-in', { code }) };
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
