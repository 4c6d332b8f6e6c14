import { createHash, createPublicKey, verify } from 'node:crypto';
import type { ServerKey, ServerSignature } from '#shared/archive/checkpoint.ts';

/** Ed25519 (RFC 8032) over the UTF-8 of `text`. */
export function signatureHolds(key: ServerKey, signature: ServerSignature, text: string): boolean {
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  return verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64url'));
}

/** SHA-256 of a key's 32 bytes, in groups of four hexadecimal digits, as it is printed on the minutes. */
export function fingerprintOf(key: ServerKey): string {
  return (sha256(Buffer.from(key, 'base64url')).match(/.{4}/g) ?? []).join(' ');
}

/** Lower-case hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether a key may have signed: any, where no fingerprints are given, and people compare them. */
export function trustedBy(fingerprints: readonly string[]): (key: ServerKey) => boolean {
  const known = fingerprints.map(normalised);
  return (key) => known.length === 0 || known.includes(normalised(fingerprintOf(key)));
}

/** A fingerprint however it was typed from paper: with or without spaces, in capitals. */
function normalised(fingerprint: string): string {
  return fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase();
}
