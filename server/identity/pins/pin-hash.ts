import { createHmac, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** 32 MB and about a tenth of a second (RFC 7914), off the event loop. */
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/**
 * What is kept of a PIN: salt and hash. Of a million PINs every one is tried in a day, whatever the hash; so the server's secret, which
 * lies in a file of its own, is in it: a copy of the database alone gives nothing away.
 */
export async function hashPin(secret: Buffer, pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derived(secret, pin, salt);
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`;
}

/** `kept`: what `hashPin` made. */
export async function isPin(secret: Buffer, pin: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('.');
  const known = Buffer.from(hash, 'base64url');
  const stated = await derived(secret, pin, Buffer.from(salt, 'base64url'));
  return known.length === stated.length && timingSafeEqual(known, stated);
}

function derived(secret: Buffer, pin: string, salt: Buffer): Promise<Buffer> {
  const keyed = createHmac('sha256', secret).update(`pin\n${pin}`).digest();
  return new Promise((done, fail) => {
    scrypt(keyed, salt, HASH_BYTES, COST, (error, hash) => (error ? fail(error) : done(hash)));
  });
}
