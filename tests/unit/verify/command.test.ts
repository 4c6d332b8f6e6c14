import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyFingerprint } from '../../../server/eventlog/checkpoint.ts';
import { OTHER_SERVER, OUR_SERVER } from '../eventlog/signers.ts';
import { archiveOf, recordOf } from './archives.ts';
import { wholeSession } from './whole-session.ts';

let folder = '';
let good = '';
let bad = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  [good, bad] = [join(folder, 'good.jsonl'), join(folder, 'bad.jsonl')];
  const archive = archiveOf(recordOf(await wholeSession()));
  await writeFile(good, archive);
  await writeFile(bad, archive.replace('Hội trường lớn', 'Hội trường bé'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/verify/main.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('npm run verify', () => {
  it('ends with 0, what it counted, and the fingerprint to compare', () => {
    const { status, said } = run(good);
    expect(status).toBe(0);
    expect(said).toContain('TOÀN VẸN');
    expect(said).toContain('ballots verified: 7');
    expect(said).toContain(keyFingerprint(OUR_SERVER.publicKey));
    expect(said).toContain('biên bản kỳ họp đã ký');
  });

  it('ends with 1 and the line, in Vietnamese and in English', () => {
    const { status, said } = run(bad);
    expect(status).toBe(1);
    expect(said).toContain('dòng 2, mục 1 của nhật ký: mã băm');
    expect(said).toContain('line 2, entry 1 of the log: its hash');
  });

  it('compares the fingerprint itself, however it is typed', () => {
    const ours = keyFingerprint(OUR_SERVER.publicKey);
    expect(run(good, '--key', ours).status).toBe(0);
    expect(run(good, '--key', ours.replaceAll(' ', '').toUpperCase()).status).toBe(0);
    expect(run(good, '--key', keyFingerprint(OTHER_SERVER.publicKey)).status).toBe(1);
  });

  it.each([
    ['no archive', []],
    ['two archives', ['a', 'b']],
    ['an unknown option', ['a', '--quick']],
    ['half a fingerprint', ['a', '--key', 'abcd']],
  ])('ends with 2 and says how to use it when given %s', (_, args) => {
    const { status, said } = run(...args);
    expect(status).toBe(2);
    expect(said).toContain('npm run verify -- ');
  });

  it('ends with 0 for a record of version 1, and says that it carries no signature', () => {
    const old = join(import.meta.dirname, 'golden', '0.1.0.jsonl');
    const { status, said } = run(old);
    expect(status).toBe(0);
    expect(said).toContain('KHÔNG CÓ CHỮ KÝ');
    expect(said).toContain('HOLDS, UNSIGNED');
    const compared = run(old, '--key', keyFingerprint(OUR_SERVER.publicKey));
    expect(compared.status).toBe(2);
    expect(compared.said).toContain('CANNOT BE VERIFIED');
  });

  it('ends with 2 for a file that is not there', () => {
    const { status, said } = run(join(folder, 'none.jsonl'));
    expect(status).toBe(2);
    expect(said).toContain('Không đọc được tệp');
  });
});
