import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checkpoint, ServerKey, ServerSignature } from '#shared/archive/checkpoint.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { checkpointHolds, keyFingerprint, signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import { aLog, OTHER_SESSION, part, SESSION, signed } from './entries.ts';
import { OTHER_SERVER, OUR_SERVER } from './signers.ts';

const checkpoint = signed(aLog());

describe('a checkpoint', () => {
  it('holds for the session and entry it was signed for', () => {
    expect(checkpoint).toMatchObject({ seq: 10, hash: aLog().at(-1)?.hash, key: OUR_SERVER.publicKey });
    expect(checkpointHolds(SESSION, checkpoint)).toBe(true);
    expect(checkpointHolds(OTHER_SESSION, checkpoint)).toBe(false);
  });

  it('can be checked with nothing but Ed25519 over a text of six lines', () => {
    const text = `nghi-truong/checkpoint/2\nkh-mot\n10\n${checkpoint.hash}\n2026-12-08T02:00:00.000Z\n1`;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: checkpoint.key }, format: 'jwk' });
    expect(verify(null, Buffer.from(text), key, Buffer.from(checkpoint.signature, 'base64url'))).toBe(true);
  });

  it('of a release up to 0.3.0 is over a text of five lines, which does not say its core', () => {
    const [entry] = part(10, 10);
    if (!entry) throw new Error('no entry');
    const before = signCheckpoint(OUR_SERVER, SESSION, entry, checkpoint.at, null);
    const text = `nghi-truong/checkpoint/1\nkh-mot\n10\n${before.hash}\n2026-12-08T02:00:00.000Z`;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: before.key }, format: 'jwk' });
    expect(verify(null, Buffer.from(text), key, Buffer.from(before.signature, 'base64url'))).toBe(true);
    expect(checkpointHolds(SESSION, before)).toBe(true);
    expect(checkpointHolds(SESSION, { ...before, core: 1 })).toBe(false);
  });

  it.each<[string, Partial<Checkpoint>]>([
    ['entry', { seq: 9 }],
    ['hash', { hash: Sha256.parse(part(9, 9)[0]?.hash) }],
    ['time', { at: '2026-12-08T02:00:00.001Z' }],
    ['core', { core: 2 }],
    ['core, namely none', { core: null }],
    ['key', { key: OTHER_SERVER.publicKey }],
    ['signature', { signature: signed(aLog(), SESSION, OTHER_SERVER).signature }],
  ])('does not hold with another %s', (_, change) => {
    expect(checkpointHolds(SESSION, { ...checkpoint, ...change })).toBe(false);
  });

  it('does not hold under a key that is no point of the curve, and says so without an error', () => {
    expect(checkpointHolds(SESSION, { ...checkpoint, key: ServerKey.parse(`${'_'.repeat(42)}w`) })).toBe(
      false,
    );
  });

  it('has one text only for its key and its signature', () => {
    const bytes = (size: number) => fc.uint8Array({ minLength: size, maxLength: size });
    fc.assert(
      fc.property(bytes(32), bytes(64), (key, signature) => {
        expect(ServerKey.parse(Buffer.from(key).toString('base64url'))).toHaveLength(43);
        expect(ServerSignature.parse(Buffer.from(signature).toString('base64url'))).toHaveLength(86);
      }),
    );
    const { key, signature } = checkpoint;
    for (const [schema, text] of [
      [ServerKey, key],
      [ServerSignature, signature],
    ] as const) {
      for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=') {
        const other = text.slice(0, -1) + last;
        const sameBytes = Buffer.from(other, 'base64url').equals(Buffer.from(text, 'base64url'));
        if (other !== text && sameBytes) expect(schema.safeParse(other).success).toBe(false);
      }
    }
  });
});

describe('the fingerprint of a key', () => {
  it('is SHA-256 of its bytes in sixteen groups of four', () => {
    const fingerprint = keyFingerprint(OUR_SERVER.publicKey);
    expect(fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(fingerprint).not.toBe(keyFingerprint(OTHER_SERVER.publicKey));
  });
});
