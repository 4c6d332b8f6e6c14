import { createPrivateKey } from 'node:crypto';
import { type Signer, signerOf } from '../../../server/eventlog/signing-key.ts';

/** PKCS #8 of an Ed25519 key, up to its 32 secret bytes (RFC 8410). */
const PKCS8_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A server's key that is the same in each test run. */
function fixedSigner(byte: number): Signer {
  const der = Buffer.concat([PKCS8_HEADER, Buffer.alloc(32, byte)]);
  return signerOf(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
}

export const OUR_SERVER = fixedSigner(1);
export const OTHER_SERVER = fixedSigner(2);
