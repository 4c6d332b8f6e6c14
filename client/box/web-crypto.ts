import type { BoxCrypto } from '#shared/voting/box.ts';
import { fromBase64Url, toBase64Url } from './bytes.ts';

/** Salt of RSABSSA-SHA384-PSS (RFC 9474, section 5). */
const SALT_BYTES = 48;
const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * The checks of a ballot box in any browser, or null where it has no keys: a page that was loaded over plain HTTP. A key
 * or signature that cannot even be read does not hold.
 */
export function webBoxCrypto(): BoxCrypto | null {
  if (!hasWebCrypto()) return null;
  const { subtle } = crypto;
  const pollKeys = new Map<string, Promise<CryptoKey>>();

  function pollKey(publicKey: string): Promise<CryptoKey> {
    const known = pollKeys.get(publicKey);
    if (known) return known;
    const key = readPollKey(publicKey);
    pollKeys.set(publicKey, key);
    return key;
  }

  return {
    sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes))),
    verifyToken: (publicKey, signature, message) =>
      holds(async () =>
        subtle.verify(
          { name: 'RSA-PSS', saltLength: SALT_BYTES },
          await pollKey(publicKey),
          fromBase64Url(signature),
          new Uint8Array(message),
        ),
      ),
    verifyBallot: (token, signature, message) =>
      holds(async () => {
        const point = fromBase64Url(token);
        if (toBase64Url(point) !== token) return false;
        const key = await subtle.importKey('raw', point, P256, false, ['verify']);
        const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
        return subtle.verify(algorithm, key, fromBase64Url(signature), new Uint8Array(message));
      }),
  };
}

/** Browsers keep their cryptography from pages that did not come over HTTPS (or from localhost). */
export function hasWebCrypto(): boolean {
  return typeof crypto !== 'undefined' && 'subtle' in crypto && Boolean(crypto.subtle);
}

/** The key that signs the tokens of a poll, from SubjectPublicKeyInfo in base64url. */
export function readPollKey(publicKey: string): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  return crypto.subtle.importKey('spki', fromBase64Url(publicKey), algorithm, true, ['verify']);
}

async function holds(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
