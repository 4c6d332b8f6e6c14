import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { KeptSignIn } from '../../client/connection/credentials.ts';
import { type DeviceProofs, proofsWith } from '../../client/connection/device/proofs.ts';
import { provenFetch } from '../../client/connection/device/proven-fetch.ts';
import { jsonOf } from '../../client/connection/http.ts';

/** A device whose sign-in is bound to its key, by the client's own code; the key lies in memory. */
export interface BoundDevice {
  readonly signedIn: KeptSignIn;
  readonly findProofs: () => Promise<DeviceProofs>;
}

export async function signInBoundAt(origin: string, code: string, userAgent = ''): Promise<BoundDevice> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const proofs = proofsWith(await crypto.subtle.generateKey(algorithm, false, ['sign']));
  const findProofs = async () => proofs;
  const headers = new Headers({ 'content-type': 'application/json', 'user-agent': userAgent });
  const asking = { method: 'POST', headers, body: JSON.stringify({ code }) };
  const key = randomUUID();
  const response = await provenFetch(`${origin}/api/sign-in`, asking, { token: null, key }, findProofs);
  return { signedIn: { ...(await jsonOf<SignedIn>(response)), key }, findProofs };
}

/** What somebody puts into a proof; what is left out is as it should be. */
export interface Forged {
  readonly header?: object;
  readonly claims?: object;
  readonly signature?: string;
}

/** A key with which proofs of every kind are made, wrong ones too, by none of the client's code. */
export class Forger {
  readonly jwk: Pick<JsonWebKey, 'kty' | 'crv' | 'x' | 'y'>;
  readonly #key: KeyObject;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
    this.jwk = { kty, crv, x, y } as Forger['jwk'];
    this.#key = privateKey;
  }

  /** RFC 7638, written out. */
  get thumbprint(): string {
    const { crv, kty, x, y } = this.jwk;
    return createHash('sha256')
      .update(`{"crv":"${crv}","kty":"${kty}","x":"${x}","y":"${y}"}`)
      .digest('base64url');
  }

  proof(
    {
      method,
      address,
      token,
      nonce,
    }: { method: string; address: string; token: string | null; nonce: string },
    forged: Forged = {},
  ): string {
    const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: this.jwk, ...forged.header };
    const claims = {
      jti: randomUUID(),
      htm: method,
      htu: address,
      iat: Math.floor(Date.now() / 1000),
      nonce,
      ...(token === null ? {} : { ath: createHash('sha256').update(token).digest('base64url') }),
      ...forged.claims,
    };
    const signed = [header, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const own = sign('sha256', Buffer.from(signed), { key: this.#key, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${forged.signature ?? own.toString('base64url')}`;
  }
}
