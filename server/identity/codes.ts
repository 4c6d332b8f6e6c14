import { createHmac, randomBytes } from 'node:crypto';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { Account, Identity } from './identities.ts';

/** No 0 O, 1 I L: codes are read off paper and typed by people over 55. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * Twelve of 31 letters, 59 bits: with 500 codes that are right, a machine that tries 5,000 a second without a pause needs
 * 5,000 years. They are printed in fours. So a right code need never wait for others' wrong ones.
 */
export const CODE_LETTERS = 12;

/** Codes of version 0.3.0 and earlier, 40 bits: they are on paper and go on, behind a limit on wrong attempts. */
export const SHORT_CODE_LETTERS = 8;

/** The code of an account, by the derivation of its kind. */
export function codeOf(
  secret: Buffer,
  account: Account,
  generation: number,
  length: number = CODE_LETTERS,
): string {
  return account.type === 'person'
    ? derivePersonCode(secret, account.personId, generation)
    : deriveCode(secret, account, generation, length);
}

/**
 * The code of `identity`, derived from the server's secret (HMAC-SHA256), so that slips can be printed again without
 * keeping any code in the database.
 */
export function deriveCode(
  secret: Buffer,
  identity: Identity,
  generation: number,
  length: number = CODE_LETTERS,
): string {
  const { sessionId, personId, role } = identity;
  return codeFor(secret, ['code', sessionId, role, personId, generation], length);
}

/** The code of a person of the register, who has it beside those of sessions: derived alike, for a purpose of its own. */
export function derivePersonCode(secret: Buffer, personId: PersonId, generation: number): string {
  return codeFor(secret, ['person-code', personId, generation]);
}

/** Opens the founding of the office, on a server that has none. */
export function deriveSetupCode(secret: Buffer): string {
  return codeFor(secret, ['setup-code']);
}

/** Of what it is, and of what for: no two purposes have texts in common. */
function codeFor(
  secret: Buffer,
  purpose: readonly (string | number)[],
  length: number = CODE_LETTERS,
): string {
  const mac = createHmac('sha256', secret).update(purpose.join('\n')).digest();
  let letters = '';
  for (let index = 0; index < length; index += 1) {
    letters += ALPHABET[mac.readUInt16BE(index * 2) % ALPHABET.length];
  }
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** What is looked up when somebody types a code: never the code itself. */
export function codeFingerprint(secret: Buffer, code: string): string {
  return createHmac('sha256', secret)
    .update(`fingerprint\n${lettersOf(code)}`)
    .digest('hex');
}

/** Whether `typed` is this code. Both are compared by what nobody can choose, so that the time it takes tells nothing. */
export function sameCode(typed: string, code: string): boolean {
  const key = randomBytes(32);
  return codeFingerprint(key, typed) === codeFingerprint(key, code);
}

/** Whether guessing this would have to be slowed down: all but codes of today's length. */
export function isGuessable(code: string): boolean {
  return lettersOf(code).length !== CODE_LETTERS;
}

function lettersOf(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
