import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { NewPasskey, UsedPasskey } from '#shared/protocol/staff-sign-in.ts';

/** Flags of authenticator data (WebAuthn Level 3, section 6.1). */
const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

interface Asked {
  readonly challenge: string;
  readonly origin: string;
}

/** What an authenticator does otherwise than it should. */
export interface Oddity {
  readonly origin?: string;
  readonly challenge?: string;
  readonly serverName?: string;
  /** Nobody was asked for a finger or a PIN. */
  readonly unverified?: boolean;
  readonly counter?: number;
}

/** An authenticator with one key, written out from the specification and with none of the library that the server checks it by. */
export class SoftAuthenticator {
  readonly id = randomBytes(32).toString('base64url');
  readonly #key: KeyObject;
  readonly #point: { readonly x: Buffer; readonly y: Buffer };
  #counter = 0;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    this.#point = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
  }

  make(asked: Asked, oddity: Oddity = {}): NewPasskey {
    const { id } = this;
    const rawId = Buffer.from(id, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(rawId.length);
    const authData = Buffer.concat([
      this.#head(asked, HAS_KEY, oddity),
      Buffer.alloc(16),
      length,
      rawId,
      this.#coseKey(),
    ]);
    const attestation = cbor({ fmt: 'none', attStmt: {}, authData });
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData('webauthn.create', asked, oddity).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  use(asked: Asked, oddity: Oddity = {}): UsedPasskey {
    this.#counter += 1;
    const { id } = this;
    const data = clientData('webauthn.get', asked, oddity);
    const authenticatorData = this.#head(asked, 0, { counter: this.#counter, ...oddity });
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(data).digest()]);
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: sign('sha256', signed, this.#key).toString('base64url'),
      },
    };
  }

  #head({ origin }: Asked, flags: number, { serverName, unverified = false, counter = 0 }: Oddity): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const name = serverName ?? new URL(origin).hostname;
    const verified = unverified ? 0 : VERIFIED;
    return Buffer.concat([
      createHash('sha256').update(name).digest(),
      Buffer.of(PRESENT | verified | flags),
      count,
    ]);
  }

  /** ES256 on P-256 (RFC 9053, section 7.1.1): {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
  #coseKey(): Buffer {
    const { x, y } = this.#point;
    return Buffer.concat([
      Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21),
      bytes(x),
      Buffer.of(0x22),
      bytes(y),
    ]);
  }
}

function clientData(type: string, asked: Asked, { origin, challenge }: Oddity): Buffer {
  return Buffer.from(
    JSON.stringify({
      type,
      challenge: challenge ?? asked.challenge,
      origin: origin ?? asked.origin,
      crossOrigin: false,
    }),
  );
}

/** As much of CBOR (RFC 8949) as an attestation of no kind needs: maps by text, of texts, bytes and empty maps. */
function cbor(map: Readonly<Record<string, string | Buffer | Record<string, never>>>): Buffer {
  const entries = Object.entries(map);
  return Buffer.concat([
    Buffer.of(0xa0 + entries.length),
    ...entries.flatMap(([name, value]) => [text(name), cborOf(value)]),
  ]);
}

function cborOf(value: string | Buffer | Record<string, never>): Buffer {
  if (typeof value === 'string') return text(value);
  return Buffer.isBuffer(value) ? bytes(value) : Buffer.of(0xa0);
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + value.length), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  const head =
    value.length < 256
      ? Buffer.of(0x58, value.length)
      : Buffer.of(0x59, value.length >> 8, value.length & 0xff);
  return Buffer.concat([head, value]);
}
