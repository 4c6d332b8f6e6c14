import { z } from 'zod';
import { Instant, type LogId, Sha256 } from '../protocol/ids.ts';
import type { ChainVersion } from './chain.ts';

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
  /** When it was signed, by the server's clock. */
  at: Instant,
  /** The version of the core that decided the entries signed here; null: of releases up to 0.3.0, which did not sign it. */
  core: z.int().min(1).nullable().default(null),
  key: ServerKey,
  signature: ServerSignature,
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** The text that a checkpoint signs, as UTF-8. */
export function checkpointText(
  id: LogId,
  { seq, hash, at, core }: Pick<Checkpoint, 'seq' | 'hash' | 'at' | 'core'>,
): string {
  return core === null
    ? `nghi-truong/checkpoint/1\n${id}\n${seq}\n${hash}\n${at}`
    : `nghi-truong/checkpoint/2\n${id}\n${seq}\n${hash}\n${at}\n${core}`;
}

/**
 * What is wrong with the core version of a checkpoint that comes behind one of version `before` (null for none). Versions never go
 * down along a log, and a salted chain is younger than they are: nobody escapes stricter rules by an old version. `later`:
 * a newer release decided, whose rules are not known here; `newest`: the version of the core of that kind of log here.
 */
export function coreFault(
  chain: ChainVersion,
  before: number | null,
  core: number | null,
  newest: number,
): 'lower' | 'later' | null {
  if (core !== null && core > newest) return 'later';
  if (core === null) return before !== null || chain !== 1 ? 'lower' : null;
  return core < (before ?? 0) ? 'lower' : null;
}
