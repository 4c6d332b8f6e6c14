import { createHash, createPublicKey, verify } from 'node:crypto';
import { type Checkpoint, checkpointText, type ServerKey } from '#shared/archive/checkpoint.ts';
import { type Instant, type LogId, Sha256 } from '#shared/protocol/ids.ts';
import { CORE_VERSION } from '#shared/session/core-version.ts';
import type { StoredEntry } from './event-log.ts';
import type { Signer } from './signing-key.ts';

/** The signer's word for the log up to and with `last`, decided by the core of version `core`, given at `at`. */
export function signCheckpoint(
  signer: Signer,
  id: LogId,
  last: Pick<StoredEntry, 'seq' | 'hash'>,
  at: Instant,
  core: Checkpoint['core'] = CORE_VERSION,
): Checkpoint {
  const signed = { seq: last.seq, hash: Sha256.parse(last.hash), at, core };
  const signature = signer.sign(Buffer.from(checkpointText(id, signed), 'utf8'));
  return { ...signed, key: signer.publicKey, signature };
}

/** Whether the key that `checkpoint` names has signed it for the log `id`. Whose key that is, people have to know. */
export function checkpointHolds(id: LogId, checkpoint: Checkpoint): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: checkpoint.key }, format: 'jwk' });
  const text = Buffer.from(checkpointText(id, checkpoint), 'utf8');
  return verify(null, text, key, Buffer.from(checkpoint.signature, 'base64url'));
}

/**
 * A key as people compare it, from paper to screen: SHA-256 of its 32 bytes, in groups of four hexadecimal digits.
 */
export function keyFingerprint(publicKey: ServerKey): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return (digest.match(/.{4}/g) ?? []).join(' ');
}
