import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { type Http, httpWith, type Opened, postJson, signInAt } from '../connection/http.ts';

/*
 * Passkeys as this browser has them. The library comes with this file, which is loaded once somebody uses one.
 */

/** The browser was given none: somebody changed their mind, or there is none for this server. */
export class NoPasskeyError extends Error {}

/**
 * Signs in with a passkey of this device.
 * @throws NoPasskeyError; RefusedError when the server does not take it; TypeError when it cannot be reached.
 */
export async function signInWithPasskey(): Promise<Opened> {
  const nobody = httpWith(() => null);
  const optionsJSON = await postJson<PublicKeyCredentialRequestOptionsJSON>(
    nobody,
    '/api/sign-in/passkey/options',
    {},
  );
  const answer = await byBrowser(() => startAuthentication({ optionsJSON }));
  return signInAt('/api/sign-in/passkey', answer);
}

/**
 * Makes a passkey for whoever is signed in.
 * @throws NoPasskeyError; RefusedError when the server does not take it; TypeError when it cannot be reached.
 */
export async function makePasskey(http: Http): Promise<void> {
  const optionsJSON = await postJson<PublicKeyCredentialCreationOptionsJSON>(
    http,
    '/api/my/passkeys/options',
    {},
  );
  const made = await byBrowser(() => startRegistration({ optionsJSON }));
  await postJson<object>(http, '/api/my/passkeys', made);
}

async function byBrowser<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new NoPasskeyError('the browser gave no passkey', { cause: error });
  }
}
