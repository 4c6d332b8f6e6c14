import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Sha256 } from '#shared/protocol/ids.ts';
import { HotFiles } from '../../../server/documents/hot-files.ts';
import { temporaryFolder } from '../../support/folders.ts';

const folder = temporaryFolder();
const shaOf = (n: number) => Sha256.parse(String(n).padStart(64, '0'));

/** A file of `bytes` that says which one it is. */
function file(n: number, bytes: number) {
  const path = join(folder, `${n}.pdf`);
  writeFileSync(path, Buffer.alloc(bytes, n));
  return { path, bytes };
}

it('gives a file from memory once it was read', async () => {
  const hot = new HotFiles(1000);
  const one = file(1, 100);
  expect(await hot.read(shaOf(1), one)).toEqual(Buffer.alloc(100, 1));
  rmSync(one.path);
  expect(await hot.read(shaOf(1), one)).toEqual(Buffer.alloc(100, 1));
});

it('forgets what was asked for longest ago, and never holds more than it may', async () => {
  const hot = new HotFiles(800);
  const files = [1, 2, 3, 4, 5].map((n) => file(n, 200));
  for (const [index, one] of files.slice(0, 4).entries()) await hot.read(shaOf(index + 1), one);
  await hot.read(shaOf(1), file(1, 200));
  await hot.read(shaOf(5), file(5, 200));
  for (const { path } of files) rmSync(path);
  for (const kept of [1, 3, 4, 5])
    expect(await hot.read(shaOf(kept), file(9, 200))).toEqual(Buffer.alloc(200, kept));
  expect(await hot.read(shaOf(2), file(9, 200))).toEqual(Buffer.alloc(200, 9));
});

it.each([
  ['a file too large beside others', 1000, 251],
  ['any file where there is no room', 0, 1],
])('leaves %s to be streamed', async (_, room, bytes) => {
  expect(await new HotFiles(room).read(shaOf(7), file(7, bytes))).toBeNull();
});

it('asks again for a file that could not be read', async () => {
  const hot = new HotFiles(1000);
  const missing = { path: join(folder, 'missing.pdf'), bytes: 10 };
  await expect(hot.read(shaOf(8), missing)).rejects.toThrow('ENOENT');
  expect(await hot.read(shaOf(8), file(8, 10))).toEqual(Buffer.alloc(10, 8));
});
