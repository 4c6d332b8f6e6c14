import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkpointHolds } from '../../../server/eventlog/checkpoint.ts';
import {
  MissingKeyError,
  makeSigningKey,
  markSigningKey,
  readSigningKey,
  serverKey,
} from '../../../server/eventlog/signing-key.ts';
import { aLog, SESSION, signed } from './entries.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signing-'));
});
afterEach(() => rm(folder, { recursive: true }));

const path = () => join(folder, 'signing.key');

describe('the server’s signing key', () => {
  it('is made once and is the same at each start', () => {
    const first = serverKey(folder, false);
    const again = serverKey(folder, true);
    expect(again.signer.publicKey).toBe(first.signer.publicKey);
    expect([first.coversAll, again.coversAll]).toEqual([true, true]);
    expect(checkpointHolds(SESSION, signed(aLog(), SESSION, again.signer))).toBe(true);
  });

  it('is another one on another server', () => {
    const [one, other] = ['one', 'other'].map((name) => serverKey(join(folder, name), false));
    expect(one?.signer.publicKey).not.toBe(other?.signer.publicKey);
  });

  it('is readable by its owner only', async () => {
    serverKey(folder, false);
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect(await readFile(path(), 'utf8')).toContain('BEGIN PRIVATE KEY');
  });

  it('that is damaged is an error, not a reason to make a new one', async () => {
    await writeFile(path(), 'short');
    expect(() => serverKey(folder, true)).toThrow('damaged');
    expect((await stat(path())).size).toBe(5);
  });

  it('that is missing where there are logs is not made anew: the message says what to do', async () => {
    expect(() => serverKey(folder, true)).toThrow(MissingKeyError);
    expect(() => serverKey(folder, true)).toThrow('npm run vouch');
    expect(readSigningKey(folder)).toBeNull();
  });

  it('of version 0.3.0 has no mark, and is the same key once it is marked', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(path(), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    const before = serverKey(folder, true);
    expect(before.coversAll).toBe(false);
    markSigningKey(folder);
    markSigningKey(folder);
    const after = serverKey(folder, true);
    expect(after).toMatchObject({ coversAll: true, signer: { publicKey: before.signer.publicKey } });
    expect((await stat(path())).mode & 0o777).toBe(0o600);
  });

  it('can be made without the mark, for logs that are still to be vouched for', () => {
    const made = makeSigningKey(folder, false);
    expect(made.coversAll).toBe(false);
    expect(readSigningKey(folder)).toMatchObject({
      coversAll: false,
      signer: { publicKey: made.signer.publicKey },
    });
  });
});
