import { constants, createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { BoxCrypto } from '#shared/voting/box.ts';

/** SubjectPublicKeyInfo of an uncompressed P-256 point, up to the point itself (RFC 5480). */
const P256_HEADER = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
const POINT_BYTES = 65;

/** RSASSA-PSS salt of RSABSSA-SHA384-PSS (RFC 9474, section 5). */
const SALT_BYTES = 48;

/** The checks of a ballot box on node:crypto. A key or signature that cannot even be read does not hold. */
export function nodeBoxCrypto(): BoxCrypto {
  const pollKeys = new Map<string, KeyObject>();

  function pollKey(publicKey: string): KeyObject {
    const known = pollKeys.get(publicKey);
    if (known) return known;
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
    pollKeys.set(publicKey, key);
    return key;
  }

  return {
    sha256: async (bytes) => createHash('sha256').update(bytes).digest(),
    verifyToken: async (publicKey, signature, message) =>
      holds(() =>
        verify(
          'sha384',
          message,
          { key: pollKey(publicKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES },
          Buffer.from(signature, 'base64url'),
        ),
      ),
    verifyBallot: async (token, signature, message) =>
      holds(() => {
        const point = Buffer.from(token, 'base64url');
        if (point.length !== POINT_BYTES || point.toString('base64url') !== token) return false;
        const key = createPublicKey({
          key: Buffer.concat([P256_HEADER, point]),
          format: 'der',
          type: 'spki',
        });
        return verify(
          'sha256',
          message,
          { key, dsaEncoding: 'ieee-p1363' },
          Buffer.from(signature, 'base64url'),
        );
      }),
  };
}

function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
