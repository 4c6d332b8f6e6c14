import { mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newBallotKey } from '../../../server/ballots/ballot-seal.ts';
import { type PollKeyPair, PollKeys } from '../../../server/ballots/poll-keys.ts';
import { pollSecretFiles } from '../../../server/ballots/poll-secret-files.ts';
import type { PollSecret, PollSecrets } from '../../../server/ballots/poll-secrets.ts';
import { temporaryFolder } from '../../support/folders.ts';

let [one, other]: PollKeyPair[] = [];
let folder = '';
let secrets: PollSecrets;

beforeAll(async () => {
  const keys = new PollKeys();
  [one, other] = await Promise.all([keys.take(), keys.take()]);
});

beforeEach(async () => {
  folder = temporaryFolder();
  secrets = await pollSecretFiles(folder);
});

afterEach(() => rm(folder, { recursive: true }));

const secretOf = (pair: PollKeyPair | undefined): PollSecret => ({
  privateKey: pair?.privateKey ?? '',
  ballotKey: newBallotKey(),
});
const names = async () => (await readdir(join(folder, 'open-polls'))).sort();
const keyFile = async () => {
  const name = (await names()).find((file) => file.endsWith('.key'));
  return join(folder, 'open-polls', name ?? 'no key');
};
const [A, B] = [() => one?.publicKey ?? '', () => other?.publicKey ?? ''];

describe('the secrets of open polls', () => {
  it('are found by the public key, also after a restart, and lie in a file that only its owner may read', async () => {
    const secret = secretOf(one);
    await secrets.save(A(), secret);
    expect(await secrets.find(A())).toEqual(secret);
    expect(await (await pollSecretFiles(folder)).find(A())).toEqual(secret);
    expect((await stat(await keyFile())).mode & 0o777).toBe(0o600);
    expect(await secrets.find(B())).toBeNull();
  });

  it('lie in a folder that tells people and backup programs to leave it out', async () => {
    expect(await names()).toEqual(['CACHEDIR.TAG', 'README.txt']);
    const [tag, readme] = await Promise.all(
      (await names()).map((name) => readFile(join(folder, 'open-polls', name), 'utf8')),
    );
    expect(tag).toMatch(/^Signature: 8a477f597d28d172789f06886806bc55/);
    expect(readme).toContain('KHÔNG sao lưu');
  });

  it('are gone for good once destroyed, and destroying again is no error', async () => {
    await secrets.save(A(), secretOf(one));
    await secrets.destroy(A());
    await secrets.destroy(A());
    expect(await secrets.find(A())).toBeNull();
    expect(await names()).toEqual(['CACHEDIR.TAG', 'README.txt']);
  });

  it('are gone for good also where a full disk left them half written', async () => {
    await secrets.save(A(), secretOf(one));
    const path = await keyFile();
    await rename(path, `${path}.new`);
    await secrets.destroy(A());
    expect(await names()).toEqual(['CACHEDIR.TAG', 'README.txt']);
  });

  it('are destroyed where no open poll has them, with what a power cut left half written', async () => {
    const kept = secretOf(one);
    await secrets.save(A(), kept);
    await secrets.save(B(), secretOf(other));
    await writeFile(join(folder, 'open-polls', 'half.key.new'), 'half');
    await secrets.destroyOthers(new Set([A()]));
    expect(await names()).toHaveLength(3);
    expect(await secrets.find(A())).toEqual(kept);
    expect(await secrets.find(B())).toBeNull();
  });

  it('that are cut short or of another key are not found', async () => {
    await secrets.save(A(), secretOf(other));
    expect(await secrets.find(A())).toBeNull();
    await secrets.save(A(), secretOf(one));
    await truncate(await keyFile(), 100);
    expect(await secrets.find(A())).toBeNull();
  });

  it('that cannot be read are an error: a poll is not annulled because a disk hesitates', async () => {
    await secrets.save(A(), secretOf(one));
    const path = await keyFile();
    await rm(path);
    await mkdir(path);
    await expect(secrets.find(A())).rejects.toThrow('EISDIR');
  });
});
