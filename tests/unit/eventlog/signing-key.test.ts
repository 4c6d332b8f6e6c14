import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkpointHolds } from '../../../server/eventlog/checkpoint.ts';
import { serverSigner } from '../../../server/eventlog/signing-key.ts';
import { aLog, SESSION, signed } from './entries.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signing-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the server’s signing key', () => {
  it('is made once and is the same at each start', () => {
    const first = serverSigner(folder);
    expect(serverSigner(folder).publicKey).toBe(first.publicKey);
    expect(checkpointHolds(SESSION, signed(aLog(), SESSION, serverSigner(folder)))).toBe(true);
  });

  it('is another one on another server', () => {
    const [one, other] = [serverSigner(join(folder, 'one')), serverSigner(join(folder, 'other'))];
    expect(one.publicKey).not.toBe(other.publicKey);
  });

  it('is readable by its owner only', async () => {
    serverSigner(folder);
    expect((await stat(join(folder, 'signing.key'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, 'signing.key'), 'utf8')).toContain('BEGIN PRIVATE KEY');
  });

  it('that is damaged is an error, not a reason to make a new one', async () => {
    const path = join(folder, 'signing.key');
    await writeFile(path, 'short');
    expect(() => serverSigner(folder)).toThrow('damaged');
    expect((await stat(path)).size).toBe(5);
  });
});
