import type { MySession, SignInAnswer } from '#shared/protocol/http.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { Outcome, Refusal } from '#shared/protocol/refusals.ts';
import { COMES_AS_HEADER, SESSION_HEADER } from '#shared/protocol/session-header.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { KeptPerson, KeptSignIn } from './credentials.ts';
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

/** What a request says of the sign-in: of a person's also which of their sessions is meant, if any. */
type Asking = Pick<KeptSignIn, 'token' | 'key' | 'person'> & Partial<Pick<KeptSignIn, 'sessionId' | 'me'>>;

/**
 * Requests with the sign-in of one role, which is asked for at each of them; where it is bound to a key of this device, with its proof.
 * @param findProofs of the key of a name; this browser's, unless stated.
 */
export function httpWith(
  signIn: () => Asking | null,
  findProofs?: (key: string) => Promise<DeviceProofs | null>,
): Http {
  return async (path, init = {}) => {
    const headers = headersOf(init);
    const used = signIn();
    if (used?.person && used.sessionId !== undefined) {
      headers.set(SESSION_HEADER, used.sessionId);
      if (used.me) headers.set(COMES_AS_HEADER, used.me.role);
    }
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

/** What a sign-in opens: one session, or all of a person's. */
export type Opened =
  | { readonly type: 'session'; readonly signedIn: KeptSignIn }
  | {
      readonly type: 'person';
      readonly kept: KeptPerson;
      readonly sessions: readonly MySession[];
      /** The session whose code it was; null: the person's own. */
      readonly openedAt: SessionId | null;
    };

/** What goes with a code, where something does. */
interface WithCode {
  /** The PIN of whoever has one. */
  readonly pin?: string;
  /** The day for which this tablet is lent; left out: it is its holder's own. */
  readonly lentUntil?: string;
}

/**
 * Exchanges a personal code for a sign-in, bound to a key of this device where the browser has keys. Refusals are values; a dead
 * network throws.
 */
export async function signIn(
  code: string,
  { pin, lentUntil }: WithCode = {},
): Promise<Outcome<{ opened: Opened }>> {
  const body = {
    code,
    ...(pin !== undefined && { pin }),
    ...(lentUntil !== undefined && { until: lentUntil }),
  };
  const lent = lentUntil === undefined ? {} : { lentUntil };
  try {
    return { ok: true, opened: openedBy(await askBound<SignInAnswer>('/api/sign-in', body), lent) };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/**
 * Signs in by another way than a code.
 * @throws RefusedError; TypeError when the server cannot be reached.
 */
export async function signInAt(path: string, body: unknown): Promise<Opened> {
  return openedBy(await askBound<SignInAnswer>(path, body), {});
}

/**
 * Asks for a sign-in, bound to a new key of this device where the browser has keys.
 * @throws RefusedError; TypeError when the server cannot be reached.
 */
export async function askBound<Answer extends object>(
  path: string,
  body: unknown,
): Promise<Answer & Pick<KeptSignIn, 'key'>> {
  const init = jsonPost(body);
  if (!window.isSecureContext) return jsonOf<Answer>(await httpWith(() => null)(path, init));
  const { signInBound } = await import('./device/proving.ts');
  return signInBound(path, { ...init, headers: headersOf(init) }, jsonOf<Answer>);
}

function openedBy(
  answer: SignInAnswer & Pick<KeptSignIn, 'key'>,
  lent: Pick<KeptSignIn, 'lentUntil'>,
): Opened {
  if (answer.type === undefined) return { type: 'session', signedIn: { ...answer, ...lent } };
  const { token, key, me, sessions, openedAt } = answer;
  const kept = { token, person: me, ...(key === undefined ? {} : { key }), ...lent };
  return { type: 'person', kept, sessions, openedAt };
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
