import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { FileSystemDocumentFiles } from '../../../server/documents/file-system.ts';
import { HotFiles } from '../../../server/documents/hot-files.ts';
import { temporaryFolder } from '../../support/folders.ts';

let files: FileSystemDocumentFiles;
beforeEach(() => {
  files = new FileSystemDocumentFiles(temporaryFolder());
});

/** A file of `bytes` that says which one it is; `lose` takes it from the disk. */
async function stored(n: number, bytes: number) {
  const source = join(temporaryFolder(), `${n}.pdf`);
  writeFileSync(source, Buffer.alloc(bytes, n));
  const { sha256 } = await files.put(source);
  const path = (await files.open(sha256))?.path ?? '';
  return { sha256, path, lose: () => rmSync(path), content: Buffer.alloc(bytes, n) };
}

it('gives a file from memory once it was read', async () => {
  const hot = new HotFiles(files, 1000);
  const { sha256, lose, content } = await stored(1, 100);
  expect(await hot.open(sha256)).toEqual({ status: 'in-memory', content });
  lose();
  expect(await hot.open(sha256)).toEqual({ status: 'in-memory', content });
});

it('reads a file once, however many ask for it at the same time', async () => {
  let opened = 0;
  const counting = {
    put: (path: string) => files.put(path),
    has: (sha256: Sha256) => files.has(sha256),
    open(sha256: Sha256) {
      opened += 1;
      return files.open(sha256);
    },
  };
  const hot = new HotFiles(counting, 1000);
  const { sha256, content } = await stored(1, 100);
  const answers = await Promise.all(Array.from({ length: 20 }, () => hot.open(sha256)));
  expect(answers).toEqual(answers.map(() => ({ status: 'in-memory', content })));
  expect(opened).toBe(1);
});

it('forgets what was asked for longest ago, and never holds more than it may', async () => {
  const hot = new HotFiles(files, 800);
  const [one, two, three, four, five] = [
    await stored(1, 200),
    await stored(2, 200),
    await stored(3, 200),
    await stored(4, 200),
    await stored(5, 200),
  ];
  for (const { sha256 } of [one, two, three, four, one, five]) await hot.open(sha256);
  for (const { lose } of [one, two, three, four, five]) lose();
  for (const { sha256, content } of [one, three, four, five])
    expect(await hot.open(sha256)).toEqual({ status: 'in-memory', content });
  expect(await hot.open(two.sha256)).toBeNull();
});

it.each([
  ['a file too large beside others', 1000, 251],
  ['any file where there is no room', 0, 1],
])('leaves %s to be streamed', async (_, room, bytes) => {
  const { sha256, path } = await stored(7, bytes);
  expect(await new HotFiles(files, room).open(sha256)).toEqual({ status: 'on-disk', file: { path, bytes } });
});

it('knows nothing of a file that was never put, until it is', async () => {
  const hot = new HotFiles(files, 1000);
  const elsewhere = new FileSystemDocumentFiles(temporaryFolder());
  const source = join(temporaryFolder(), 'late.pdf');
  writeFileSync(source, 'late');
  const { sha256 } = await elsewhere.put(source);
  expect(await hot.open(sha256)).toBeNull();
  await files.put(source);
  expect(await hot.open(sha256)).toEqual({ status: 'in-memory', content: Buffer.from('late') });
});

it('asks again for a file that could not be read', async () => {
  const { sha256, content } = await stored(8, 10);
  let broken = true;
  const hot = new HotFiles(
    {
      async open(one) {
        const file = await files.open(one);
        return file && broken ? { ...file, path: `${file.path}.missing` } : file;
      },
    },
    1000,
  );
  await expect(hot.open(sha256)).rejects.toThrow('ENOENT');
  broken = false;
  expect(await hot.open(sha256)).toEqual({ status: 'in-memory', content });
});
