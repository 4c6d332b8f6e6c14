import { createHmac } from 'node:crypto';
import type { Identity } from './identities.ts';

/** No 0 O, 1 I L: codes are read off paper and typed by people over 55. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/**
 * The code of `identity`, derived from the server's secret (HMAC-SHA256), so that slips can be printed again without
 * keeping any code in the database. Eight of 31 letters: 39 bits, guarded by the limit on wrong attempts.
 */
export function deriveCode(secret: Buffer, identity: Identity, generation: number): string {
  const { sessionId, personId, role } = identity;
  const mac = createHmac('sha256', secret)
    .update(['code', sessionId, role, personId, generation].join('\n'))
    .digest();
  let letters = '';
  for (let index = 0; index < LENGTH; index += 1) {
    letters += ALPHABET[mac.readUInt16BE(index * 2) % ALPHABET.length];
  }
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What is looked up when somebody types a code: never the code itself. */
export function codeFingerprint(secret: Buffer, code: string): string {
  const letters = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return createHmac('sha256', secret).update(`fingerprint\n${letters}`).digest('hex');
}
