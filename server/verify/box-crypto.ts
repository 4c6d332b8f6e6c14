import { webcrypto } from 'node:crypto';
import type { BoxCrypto } from '#shared/voting/box.ts';

const { subtle } = webcrypto;

/** RSASSA-PSS as RSABSSA-SHA384-PSS fixes it (RFC 9474, section 5). */
const PSS = { name: 'RSA-PSS', hash: 'SHA-384', saltLength: 48 };
/** Bytes of an uncompressed P-256 point. */
const POINT_BYTES = 65;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** The checks of a ballot box on WebCrypto. A key or signature that cannot even be read does not hold. */
export function webBoxCrypto(): BoxCrypto {
  const pollKeys = new Map<string, ReturnType<typeof subtle.importKey>>();

  function pollKey(publicKey: string): ReturnType<typeof subtle.importKey> {
    const key =
      pollKeys.get(publicKey) ?? subtle.importKey('spki', bytesOf(publicKey), PSS, false, ['verify']);
    pollKeys.set(publicKey, key);
    return key;
  }

  return {
    sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', Uint8Array.from(bytes))),
    verifyToken: (publicKey, signature, message) =>
      holds(async () =>
        subtle.verify(PSS, await pollKey(publicKey), bytesOf(signature), Uint8Array.from(message)),
      ),
    verifyBallot: (token, signature, message) =>
      holds(async () => {
        const point = bytesOf(token);
        if (point.length !== POINT_BYTES) return false;
        const key = await subtle.importKey('raw', point, ECDSA, false, ['verify']);
        return subtle.verify(ECDSA, key, bytesOf(signature), Uint8Array.from(message));
      }),
  };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'base64url'));
}

async function holds(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
