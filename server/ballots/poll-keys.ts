import { constants, createPrivateKey, generateKeyPair, type KeyObject, privateDecrypt } from 'node:crypto';
import { promisify } from 'node:util';

/** RFC 9474 asks for at least 2048 bits. */
const MODULUS_BITS = 2048;

const generate = promisify(generateKeyPair);

/** The key pair of one secret poll. */
export interface PollKeyPair {
  /** SubjectPublicKeyInfo, base64url. */
  readonly publicKey: string;
  /** PKCS #8, PEM. */
  readonly privateKey: string;
}

/** Making a pair takes a tenth of a second or more: one lies ready, so that opening a secret poll does not wait for it. */
export class PollKeys {
  #next: Promise<PollKeyPair> | null = null;

  /** Begins to make a pair, if none lies ready. */
  prepare(): void {
    if (this.#next) return;
    const next = makePair();
    this.#next = next;
    // Whoever takes it is told, and makes another; a pair that nobody waits for must not end the server.
    next.catch(() => {
      if (this.#next === next) this.#next = null;
    });
  }

  async take(): Promise<PollKeyPair> {
    const pair = this.#next ?? makePair();
    this.#next = null;
    return pair;
  }
}

async function makePair(): Promise<PollKeyPair> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: MODULUS_BITS });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/**
 * BlindSign (RFC 9474, section 4.3): the raw RSA operation on a blinded message; OpenSSL blinds it against timing. Null
 * for a message that is not one below the modulus, of its length.
 */
export function blindSign(key: KeyObject, blinded: string): string | null {
  const message = Buffer.from(blinded, 'base64url');
  if (message.length !== MODULUS_BITS / 8) return null;
  try {
    return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, message).toString('base64url');
  } catch {
    return null;
  }
}

export function readPrivateKey(pem: string): KeyObject {
  return createPrivateKey(pem);
}
