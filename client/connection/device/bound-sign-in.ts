import type { KeptSignIn } from '../credentials.ts';
import { provenFetch } from './proven-fetch.ts';
import { forgetKey, newKey } from './this-device.ts';

/**
 * Signs in and binds the sign-in to a new key of this device; where the browser keeps none, it is bound to nothing.
 * @param read the answer; throws when the server refused.
 * @throws what `read` throws, and TypeError when the server cannot be reached.
 */
export async function signInBound<Answer extends object>(
  path: string,
  init: RequestInit & { readonly headers: Headers },
  read: (answer: Response) => Promise<Answer>,
): Promise<Answer & Pick<KeptSignIn, 'key'>> {
  const key = await newKey();
  if (key === null) return read(await fetch(path, init));
  try {
    return { ...(await read(await provenFetch(path, init, { token: null, key }))), key };
  } catch (error) {
    await forgetKey(key);
    throw error;
  }
}
