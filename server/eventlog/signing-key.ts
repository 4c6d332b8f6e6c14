import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ServerKey, ServerSignature } from '#shared/archive/checkpoint.ts';

/** Who vouches for the log: this server, by a key that never leaves its data folder. */
export interface Signer {
  readonly publicKey: ServerKey;
  /** Ed25519. */
  sign(bytes: Uint8Array): ServerSignature;
}

const PublicJwk = z.object({ x: ServerKey });

/**
 * This server's signing key: Ed25519, made at the first start and kept in the data folder, readable by its owner only.
 * With it lost, what it signed still holds; later entries are signed by a new key.
 */
export function serverSigner(dataDir: string): Signer {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'signing.key');
  if (!existsSync(path)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx', flush: true });
  }
  return signerOf(readKey(path));
}

export function signerOf(privateKey: KeyObject): Signer {
  const { x } = PublicJwk.parse(createPublicKey(privateKey).export({ format: 'jwk' }));
  return {
    publicKey: x,
    sign: (bytes) => ServerSignature.parse(sign(null, bytes, privateKey).toString('base64url')),
  };
}

function readKey(path: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(path));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below: a damaged file and a wrong one ask for the same.
  }
  throw new Error(`${path} is damaged: restore it from a backup`);
}
