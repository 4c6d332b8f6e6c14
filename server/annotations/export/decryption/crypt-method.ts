import { createDecipheriv, createHash } from 'node:crypto';

/** How strings or streams are encrypted; `none`: they stand as they are. */
export type CryptMethod = 'none' | 'rc4' | 'aes-128' | 'aes-256';

/** The place of the object that a string or stream is part of. */
export interface ObjectPlace {
  readonly objectNumber: number;
  readonly generationNumber: number;
}

/** Bytes of an AES block, and of the vector before the first one (ISO 32000-2, 7.6.3). */
const BLOCK = 16;

/** What stands encrypted in `bytes`; a part of a block at their end is left out, as readers do. */
export function decryptedBytes(
  method: CryptMethod,
  fileKey: Uint8Array,
  place: ObjectPlace,
  bytes: Uint8Array,
): Uint8Array {
  switch (method) {
    case 'none':
      return bytes;
    case 'rc4':
      return rc4(objectKey(fileKey, place, ''), bytes);
    case 'aes-128':
      return aes('aes-128-cbc', objectKey(fileKey, place, 'sAlT'), bytes);
    case 'aes-256':
      return aes('aes-256-cbc', fileKey, bytes);
  }
}

/** Algorithm 1. */
function objectKey(fileKey: Uint8Array, place: ObjectPlace, salt: string): Uint8Array {
  const numbers = Buffer.alloc(5);
  numbers.writeUIntLE(place.objectNumber, 0, 3);
  numbers.writeUIntLE(place.generationNumber, 3, 2);
  const hash = createHash('md5').update(fileKey).update(numbers).update(salt, 'latin1').digest();
  return hash.subarray(0, Math.min(fileKey.length + 5, 16));
}

function aes(cipher: 'aes-128-cbc' | 'aes-256-cbc', key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const whole = bytes.length - (bytes.length % BLOCK);
  if (whole < 2 * BLOCK) return new Uint8Array();
  const decipher = createDecipheriv(cipher, key, bytes.subarray(0, BLOCK)).setAutoPadding(false);
  const plain = decipher.update(bytes.subarray(BLOCK, whole));
  const padding = plain.at(-1) ?? 0;
  const padded =
    padding >= 1 && padding <= BLOCK && plain.subarray(-padding).every((byte) => byte === padding);
  return padded ? plain.subarray(0, -padding) : plain;
}

/** The same both ways. Written here since the platform's cryptography leaves it out as too weak for anything new. */
function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let [at, other] = [0, 0];
  return bytes.map((byte) => {
    at = (at + 1) & 255;
    other = (other + (state[at] ?? 0)) & 255;
    swap(at, other);
    return byte ^ (state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
  });
}
