import type { DeviceProofs } from './proofs.ts';
import { proofsOf } from './this-device.ts';

/** Whose proofs go with a request. */
export interface ProvenSignIn {
  /** null: a sign-in is asked for. */
  readonly token: string | null;
  readonly key: string;
}

/**
 * `fetch` with a proof of this device. Where the server wants one with another nonce, it is asked once more: so the body has to be
 * one that can be sent twice.
 * @throws TypeError also when the browser does not hand out its key now: to be tried again, as after a dead network.
 */
export async function provenFetch(
  path: string,
  init: RequestInit & { readonly headers: Headers },
  signIn: ProvenSignIn,
  findProofs: (key: string) => Promise<DeviceProofs | null> = proofsOf,
): Promise<Response> {
  const proofs = await findProofs(signIn.key).catch((error: unknown) => {
    throw new TypeError('the key of this device cannot be read now', { cause: error });
  });
  const address = new URL(path, globalThis.location?.href).href;
  const { token } = signIn;
  const method = init.method ?? 'GET';
  const ask = async () => {
    const headers = new Headers(init.headers);
    if (token !== null) headers.set('authorization', `DPoP ${token}`);
    if (proofs) headers.set('dpop', await proofs.prove({ method, address, token }));
    const response = await fetch(address, { ...init, headers });
    proofs?.heard(response.headers.get('dpop-nonce'));
    return response;
  };
  const response = await ask();
  if (!proofs || !wantsOther(response)) return response;
  await response.body?.cancel();
  return ask();
}

function wantsOther({ status, headers }: Response): boolean {
  return status === 401 && (headers.get('www-authenticate')?.includes('use_dpop_nonce') ?? false);
}
