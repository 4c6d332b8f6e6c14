import { fromBase64Url, joined, toBytes, toInteger } from '../../box/bytes.ts';

/**
 * Blind RSA signatures, the client's half: RSABSSA-SHA384-PSS-Deterministic (RFC 9474, sections 4.2 and 4.4), on the
 * browser's own big integers. The library of that name inverts twice in its own arithmetic; side by side in Chromium at a
 * quarter of its speed, on first use, this took about a sixth of the library's time. Nothing here runs in constant time,
 * and neither does the library: what it would betray is the blinding of the person's own ballot, to somebody who already measures
 * this tablet from inside.
 */

const HASH = 'SHA-384';
const HASH_BYTES = 48;
const SALT_BYTES = 48;

export interface Blinded {
  /** What the server signs; as long as the modulus. */
  readonly message: Uint8Array<ArrayBuffer>;
  /** Takes the blinding off the signature again; as long as the modulus, and secret. */
  readonly inverse: Uint8Array<ArrayBuffer>;
}

/** Fills an array with random bytes and returns it. */
type Randomness = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

const fromSystem: Randomness = (bytes) => crypto.getRandomValues(bytes);

/**
 * Blind (section 4.2). `key` is the signer's, RSA-PSS and extractable.
 * @throws Error for a message that is not coprime to the modulus, which would mean that the key is broken
 */
export async function blind(
  key: CryptoKey,
  message: Uint8Array,
  random: Randomness = fromSystem,
): Promise<Blinded> {
  const { n, e, bits } = await publicNumbers(key);
  const length = Math.ceil(bits / 8);
  const m = toInteger(await encodePss(message, bits - 1, random(new Uint8Array(SALT_BYTES))));
  const r = randomBelow(n, length, random);
  // One inversion does for both: it fails unless the message and the blinding are coprime to the modulus.
  const both = inverseModulo((m * r) % n, n);
  if (both === null) throw new Error('the message cannot be blinded');
  return {
    message: toBytes((m * power(r, e, n)) % n, length),
    inverse: toBytes((both * m) % n, length),
  };
}

/**
 * Finalize (section 4.4): the signature on `message`, which anybody can check as RSASSA-PSS.
 * @throws Error when it is not by `key`
 */
export async function finalize(
  key: CryptoKey,
  message: Uint8Array,
  blindSignature: Uint8Array,
  inverse: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const { n, bits } = await publicNumbers(key);
  const length = Math.ceil(bits / 8);
  if (blindSignature.length !== length || inverse.length !== length) throw new Error('unexpected input size');
  const signature = toBytes((toInteger(blindSignature) * toInteger(inverse)) % n, length);
  const algorithm = { name: 'RSA-PSS', saltLength: SALT_BYTES };
  if (!(await crypto.subtle.verify(algorithm, key, signature, new Uint8Array(message)))) {
    throw new Error('invalid signature');
  }
  return signature;
}

async function publicNumbers(key: CryptoKey): Promise<{ n: bigint; e: bigint; bits: number }> {
  const { n, e } = await crypto.subtle.exportKey('jwk', key);
  if (n === undefined || e === undefined) throw new Error('not an RSA key');
  const modulus = toInteger(fromBase64Url(n));
  return { n: modulus, e: toInteger(fromBase64Url(e)), bits: modulus.toString(2).length };
}

/** EMSA-PSS-ENCODE (RFC 8017, section 9.1.1) with MGF1; `bits` is the length of the result at most. */
async function encodePss(
  message: Uint8Array,
  bits: number,
  salt: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const length = Math.ceil(bits / 8);
  const maskedLength = length - HASH_BYTES - 1;
  const hash = await digest(joined(new Uint8Array(8), await digest(message), salt));
  const mask = await maskFrom(hash, maskedLength);
  const masked = new Uint8Array(maskedLength);
  masked[maskedLength - SALT_BYTES - 1] = 0x01;
  masked.set(salt, maskedLength - SALT_BYTES);
  for (let place = 0; place < maskedLength; place += 1) {
    masked[place] = (masked[place] ?? 0) ^ (mask[place] ?? 0);
  }
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits));
  return joined(masked, hash, Uint8Array.of(0xbc));
}

/** MGF1 (RFC 8017, appendix B.2.1). */
async function maskFrom(seed: Uint8Array, length: number): Promise<Uint8Array> {
  const counters = Array.from({ length: Math.ceil(length / HASH_BYTES) }, (_, count) => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, count);
    return bytes;
  });
  return joined(...(await Promise.all(counters.map((counter) => digest(joined(seed, counter))))));
}

async function digest(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(HASH, new Uint8Array(bytes)));
}

/** Uniform between 1 and n - 1. */
function randomBelow(n: bigint, length: number, random: Randomness): bigint {
  for (;;) {
    const number = toInteger(random(new Uint8Array(length)));
    if (number > 0n && number < n) return number;
  }
}

function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % n;
    if (bit === '1') result = (result * base) % n;
  }
  return result;
}

/** By Euclid's algorithm; null when there is none. */
function inverseModulo(number: bigint, n: bigint): bigint | null {
  let [a, b] = [n, number];
  let [x, y] = [0n, 1n];
  while (b > 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) return null;
  return x < 0n ? x + n : x;
}
