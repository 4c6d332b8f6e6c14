import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverSecret } from '../../../server/identity/secret.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the server’s secret', () => {
  it('is made once, of 32 bytes, and is the same at each start', () => {
    const secret = serverSecret(folder);
    expect(secret).toHaveLength(32);
    expect(serverSecret(folder)).toEqual(secret);
  });

  it('is another one on another server', () => {
    expect(serverSecret(join(folder, 'one'))).not.toEqual(serverSecret(join(folder, 'other')));
  });

  it('is readable by its owner only', async () => {
    serverSecret(folder);
    expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600);
  });

  it('that is damaged is an error, not a reason to make a new one: all codes would change', async () => {
    const path = join(folder, 'secret.key');
    await writeFile(path, 'short');
    expect(() => serverSecret(folder)).toThrow('damaged');
    expect((await stat(path)).size).toBe(5);
  });
});
