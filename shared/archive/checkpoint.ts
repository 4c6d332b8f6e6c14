import { z } from 'zod';
import { Instant, type SessionId, Sha256 } from '../protocol/ids.ts';

/** A server's Ed25519 public key (RFC 8032): 32 bytes, base64url. The last character has two bits to spare, all zero. */
export const ServerKey = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);
export type ServerKey = z.infer<typeof ServerKey>;

/** An Ed25519 signature: 64 bytes, base64url; the last character has four bits to spare, all zero. */
export const ServerSignature = z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/);
export type ServerSignature = z.infer<typeof ServerSignature>;

/**
 * A server's word for the log up to entry `seq`: its hash covers all entries before it. Who changes the log, and computes
 * all hashes anew, cannot sign them anew without the key.
 */
export const Checkpoint = z.object({
  seq: z.int().min(1),
  hash: Sha256,
  /** Of signing, by the server's clock. */
  at: Instant,
  key: ServerKey,
  signature: ServerSignature,
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** The text that a checkpoint signs, as UTF-8. */
export function checkpointText(
  session: SessionId,
  { seq, hash, at }: Pick<Checkpoint, 'seq' | 'hash' | 'at'>,
): string {
  return `nghi-truong/checkpoint/1\n${session}\n${seq}\n${hash}\n${at}`;
}
