import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FileSystemDocumentFiles } from '../../../server/documents/file-system.ts';
import { documentFilesContract } from './document-files.contract.ts';

const made: string[] = [];

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'document-files-'));
  made.push(directory);
  return directory;
}

afterAll(() => Promise.all(made.map((directory) => rm(directory, { recursive: true, force: true }))));

documentFilesContract('the file system', async () => new FileSystemDocumentFiles(await newDirectory()));

test('a file lies in a folder named after the first two digits of its address, and nothing else is left', async () => {
  const directory = await newDirectory();
  const source = join(await newDirectory(), 'a.pdf');
  await writeFile(source, 'abc');
  const { sha256 } = await new FileSystemDocumentFiles(directory).put(source);
  expect(await readdir(directory, { recursive: true })).toEqual([
    sha256.slice(0, 2),
    join(sha256.slice(0, 2), `${sha256}.pdf`),
  ]);
});

test('a copy that was cut short by a power cut is replaced when the file is put again', async () => {
  const directory = await newDirectory();
  const source = join(await newDirectory(), 'a.pdf');
  await writeFile(source, 'whole file');
  const files = new FileSystemDocumentFiles(directory);
  const { sha256 } = await files.put(source);
  await writeFile((await files.open(sha256))?.path ?? '', 'who');
  await files.put(source);
  expect((await files.open(sha256))?.bytes).toBe('whole file'.length);
});

test('a source that cannot be read leaves nothing in the store', async () => {
  const directory = await newDirectory();
  await expect(new FileSystemDocumentFiles(directory).put(join(directory, 'absent'))).rejects.toThrow();
  expect(await readdir(directory)).toEqual([]);
});

test('drafts of a server that died are discarded a day later, and nothing else is', async () => {
  const directory = await newDirectory();
  const source = join(await newDirectory(), 'a.pdf');
  await writeFile(source, 'abc');
  const files = new FileSystemDocumentFiles(directory);
  const { sha256 } = await files.put(source);
  const [old, fresh] = [`incoming-${randomUUID()}`, `removal-${randomUUID()}`];
  for (const name of [old, fresh, 'notes']) await writeFile(join(directory, name), 'part of a file');
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  for (const name of [old, 'notes']) await utimes(join(directory, name), yesterday, yesterday);
  await files.discardOldDrafts(Date.now());
  expect((await readdir(directory)).toSorted()).toEqual([sha256.slice(0, 2), 'notes', fresh].toSorted());
});

test('a directory that is not there holds no drafts; one that cannot be read is no such directory', async () => {
  const directory = await newDirectory();
  await new FileSystemDocumentFiles(join(directory, 'absent')).discardOldDrafts(Date.now());
  const file = join(directory, 'file');
  await writeFile(file, 'abc');
  await expect(new FileSystemDocumentFiles(file).discardOldDrafts(Date.now())).rejects.toThrow('ENOTDIR');
});
