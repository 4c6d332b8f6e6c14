import { toBase64Url } from '../../box/bytes.ts';

/** What a proof is for. `token`: null where a sign-in is asked for. */
export interface Proven {
  readonly method: string;
  /** The whole address. */
  readonly address: string;
  readonly token: string | null;
}

/** Proves to the server, request by request, that this device holds a key that never leaves it (DPoP, RFC 9449). */
export interface DeviceProofs {
  prove(proven: Proven): Promise<string>;
  /** What the server wants its next proof to repeat: it, and not the clock of this device, says of when a proof is. */
  heard(nonce: string | null): void;
}

export function proofsWith({ privateKey, publicKey }: CryptoKeyPair): DeviceProofs {
  const { subtle } = crypto;
  const jwk = subtle.exportKey('jwk', publicKey).then(({ kty, crv, x, y }) => ({ kty, crv, x, y }));
  let nonce: string | null = null;
  return {
    async prove({ method, address, token }) {
      const { origin, pathname } = new URL(address);
      const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: await jwk };
      const claims = {
        jti: toBase64Url(crypto.getRandomValues(new Uint8Array(16))),
        htm: method,
        htu: origin + pathname,
        iat: Math.floor(Date.now() / 1000),
        ...(nonce === null ? {} : { nonce }),
        ...(token === null ? {} : { ath: toBase64Url(await subtle.digest('SHA-256', utf8(token))) }),
      };
      const signed = `${part(header)}.${part(claims)}`;
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
      return `${signed}.${toBase64Url(await subtle.sign(algorithm, privateKey, utf8(signed)))}`;
    },
    heard(next) {
      if (next !== null) nonce = next;
    },
  };
}

function part(value: object): string {
  return toBase64Url(utf8(JSON.stringify(value)));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
