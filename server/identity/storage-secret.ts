import { hkdfSync } from 'node:crypto';
import type { Identity } from './identities.ts';

/**
 * What a tablet makes its storage key from: 32 bytes in base64url, the same for a person of a session at every sign-in and
 * on every device, and nothing to anybody who does not have this server's secret (HKDF, RFC 5869). Never stored or logged.
 */
export function storageSecretOf(serverSecret: Buffer, { sessionId, personId }: Identity): string {
  const purpose = `nghi-truong/tablet-storage/${sessionId}/${personId}`;
  return Buffer.from(hkdfSync('sha256', serverSecret, '', purpose, 32)).toString('base64url');
}
