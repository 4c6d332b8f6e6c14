import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  readImport,
} from '../../../server/importing/read-import.ts';
import { EMPTY_SESSION } from '../../../shared/session/state.ts';
import { makeZip, places, withBytes, withFlags } from './session-folder.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'unzip-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const archive = () => join(directory, 'ky-hop.zip');
const stagingDir = () => join(directory, 'staging', 'inner');
const read = (options: Partial<ImportOptions> = {}) =>
  readImport({ zip: archive(), stagingDir: stagingDir() }, EMPTY_SESSION, {
    ...DEFAULT_IMPORT_OPTIONS,
    ...options,
  });

const DELEGATES = 'Họ và tên\nĐặng Thị Hòa\n';
const AGENDA = 'Số,Nội dung\n7,Giá đất\n';
const ONE_DELEGATE = [{ change: 'add', delegate: { name: 'Đặng Thị Hòa' } }];

describe('a zipped session folder', () => {
  test.each<[string, Record<string, string>]>([
    ['with the files at its top', { 'delegates.csv': DELEGATES }],
    ['with the folder itself at its top', { 'Kỳ họp 2/delegates.csv': DELEGATES }],
    ['with folders in folders', { 'Kỳ họp 2/Hồ sơ/delegates.csv': DELEGATES }],
    [
      'made by macOS',
      { 'k/delegates.csv': DELEGATES, '__MACOSX/k/._delegates.csv': 'x', 'k/.DS_Store': 'x' },
    ],
    ['with decomposed names', { ['Đại biểu.csv'.normalize('NFD')]: DELEGATES }],
  ])('is read %s', async (_, files) => {
    await makeZip(archive(), files);
    const { preview } = await read();
    expect(preview.problems).toEqual([]);
    expect(preview.delegates).toMatchObject(ONE_DELEGATE);
  });

  test('names files without the folder that they all lie in', async () => {
    await makeZip(archive(), { 'k/delegates.csv': DELEGATES, 'k/anh/anh.jpg': 'x' });
    expect(places((await read()).preview.problems)).toEqual(['warning anh/anh.jpg']);
  });

  test('has UTF-8 names understood that are not marked as such', async () => {
    await makeZip(archive(), { 'đại biểu.csv': DELEGATES }, (zip) =>
      withFlags(zip, (flags) => flags & ~0x800),
    );
    expect((await read()).preview.delegates).toMatchObject(ONE_DELEGATE);
  });

  test('has names in the old DOS code page understood', async () => {
    const dos = Buffer.from([0x82, ...Buffer.from('t.docx')]);
    await makeZip(archive(), { 'xxt.docx': 'x', 'delegates.csv': DELEGATES }, (zip) =>
      withFlags(
        withBytes(zip, 'xxt.docx', Buffer.concat([dos, Buffer.from('x')])),
        (flags) => flags & ~0x800,
      ),
    );
    expect(places((await read()).preview.problems)[0]).toMatch(/^warning ét\.docx/);
  });

  test('leaves its plan’s files in the staging directory under names of our own', async () => {
    await makeZip(archive(), { 'k/agenda.csv': AGENDA, 'k/delegates.csv': DELEGATES });
    await read();
    expect((await readdir(stagingDir())).toSorted()).toEqual(['file-1', 'file-2']);
  });
});

describe('an archive is refused, and nothing of it unpacked,', () => {
  const limits = DEFAULT_IMPORT_OPTIONS.zip;

  test.each<[string, Record<string, string>, (zip: Buffer) => Buffer, Partial<ImportOptions>, string]>([
    [
      'when it has a password',
      { 'delegates.csv': DELEGATES },
      (zip) => withFlags(zip, (flags) => flags | 1),
      {},
      'mật khẩu',
    ],
    [
      'when a path climbs out of it',
      { 'aa/bb.csv': 'x' },
      (zip) => withBytes(zip, 'aa/bb', '../bb'),
      {},
      '../bb.csv',
    ],
    [
      'when a path is absolute',
      { 'aaa/b.csv': 'x' },
      (zip) => withBytes(zip, 'aaa/b', '/aa/b'),
      {},
      '/aa/b.csv',
    ],
    [
      'when a path has a drive',
      { 'aaa/b.csv': 'x' },
      (zip) => withBytes(zip, 'aaa/b', 'C:\\ab'),
      {},
      'C:/ab.csv',
    ],
    [
      'when it holds too many files',
      { a: '', b: '', c: '' },
      (zip) => zip,
      { zip: { ...limits, maxEntries: 2 } },
      'hơn 2 tệp',
    ],
    [
      'when it unpacks to too much',
      { 'delegates.csv': 'x'.repeat(3_000_000) },
      (zip) => zip,
      { zip: { ...limits, maxUnpackedBytes: 2_000_000 } },
      '2 MB',
    ],
    ['when it is no zip', {}, () => Buffer.from('Rar!'), {}, 'không phải tệp .zip'],
    [
      'when it was cut short',
      { 'delegates.csv': DELEGATES },
      (zip) => zip.subarray(0, -30),
      {},
      'không phải tệp .zip',
    ],
  ])('%s', async (_, files, patch, options, hint) => {
    await makeZip(archive(), files, patch);
    const { preview, outcome } = await read(options);
    expect(places(preview.problems)).toEqual(['error ky-hop.zip']);
    expect(preview.problems[0]?.vi).toContain(hint);
    expect(outcome.ok).toBe(false);
    await expect(readdir(stagingDir())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('when it is empty', async () => {
    await makeZip(archive(), {});
    expect(places((await read()).preview.problems)).toEqual(['error ky-hop.zip']);
  });
});

describe('one file of an archive is an error', () => {
  test('when it inflates to more than it says', async () => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(100_000);
    const less = Buffer.alloc(4);
    less.writeUInt32LE(1_000);
    await makeZip(archive(), { 'delegates.csv': 'x'.repeat(100_000) }, (zip) => withBytes(zip, size, less));
    expect(places((await read()).preview.problems)).toEqual(['error delegates.csv']);
  });

  test('when its name is longer than a record holds', async () => {
    const name = `${'x'.repeat(252)}.pdf`;
    await makeZip(archive(), { [name]: '%PDF-1.7' });
    expect(places((await read()).preview.problems)).toEqual([`error ${name}`]);
  });

  test('when its bytes were changed', async () => {
    const content = Buffer.from(AGENDA);
    await makeZip(archive(), { 'delegates.csv': DELEGATES, 'agenda.csv': content }, (zip) => {
      const checksum = zip.readUInt32LE(zip.lastIndexOf('PK\u0001\u0002') + 16);
      zip.writeUInt32LE(checksum ^ 1, zip.lastIndexOf('PK\u0001\u0002') + 16);
      return zip;
    });
    const { preview } = await read();
    expect(places(preview.problems)).toEqual(['error agenda.csv']);
    expect(preview.delegates).toMatchObject(ONE_DELEGATE);
  });
});
