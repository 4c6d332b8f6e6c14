import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** What an encryption dictionary says of the key (ISO 32000-2, table 21). */
export interface KeyEntries {
  /** R: 2 to 4 derive the key from an MD5, 5 and 6 unwrap it. */
  readonly revision: number;
  readonly keyBytes: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  /** UE, the wrapped key of revisions 5 and 6. */
  readonly userKey: Uint8Array | null;
  readonly permissions: number;
  readonly encryptMetadata: boolean;
  /** The first of the file's two identifiers. */
  readonly fileId: Uint8Array;
}

/** What a password is filled up with, and the empty one is replaced by (7.6.4.3.2). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The key of a file that opens without a password: as its user, whose password is empty. */
export function fileKey(entries: KeyEntries): Uint8Array {
  return entries.revision >= 5 ? unwrapped(entries) : derived(entries);
}

/** Algorithm 2. */
function derived(entries: KeyEntries): Uint8Array {
  const { revision, keyBytes, owner, permissions, encryptMetadata, fileId } = entries;
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(permissions | 0);
  const open = revision >= 4 && !encryptMetadata ? Buffer.from('ffffffff', 'hex') : Buffer.alloc(0);
  let hash = md5(Buffer.concat([PADDING, owner.subarray(0, 32), flags, fileId, open]));
  for (let round = 0; revision >= 3 && round < 50; round += 1) hash = md5(hash.subarray(0, keyBytes));
  return hash.subarray(0, keyBytes);
}

/** Algorithm 2.A. */
function unwrapped({ revision, user, userKey }: KeyEntries): Uint8Array {
  if (!userKey) throw new Error('no wrapped key');
  const salt = user.subarray(40, 48);
  const wrapping = revision === 5 ? createHash('sha256').update(salt).digest() : hardened(salt);
  const cipher = createDecipheriv('aes-256-cbc', wrapping, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(userKey.subarray(0, 32)), cipher.final()]);
}

/** Algorithm 2.B, for an empty password. */
function hardened(salt: Uint8Array): Uint8Array {
  let key = createHash('sha256').update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    const mixed = cipher.setAutoPadding(false).update(Buffer.concat(Array<Buffer>(64).fill(key)));
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = createHash(`sha${[256, 384, 512][sum % 3]}`)
      .update(mixed)
      .digest();
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}
