import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentFiles } from '../../../server/documents/document-files.ts';
import { Sha256 } from '../../../shared/protocol/ids.ts';

function sha256Of(bytes: Uint8Array): Sha256 {
  return Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
}

/** What every adapter of `DocumentFiles` must keep. `make` gives an empty store each time. */
export function documentFilesContract(name: string, make: () => Promise<DocumentFiles>): void {
  describe(`${name} keeps the DocumentFiles contract`, () => {
    let folder = '';
    let files: DocumentFiles;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'document-files-source-'));
      files = await make();
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    async function source(fileName: string, bytes: Uint8Array): Promise<string> {
      const path = join(folder, fileName);
      await writeFile(path, bytes);
      return path;
    }

    test('a file that was put is read back byte for byte under its SHA-256', async () => {
      const bytes = Buffer.alloc(300_000, 'tài liệu kỳ họp ');
      const stored = await files.put(await source('a.pdf', bytes));
      expect(stored).toEqual({ sha256: sha256Of(bytes), bytes: bytes.length });
      const found = await files.open(stored.sha256);
      expect(found?.bytes).toBe(bytes.length);
      expect(sha256Of(await readFile(found?.path ?? ''))).toBe(stored.sha256);
      expect(await files.has(stored.sha256)).toBe(true);
    });

    test('the same bytes under another name are the same file', async () => {
      const bytes = Buffer.from('%PDF-1.7 same');
      const first = await files.put(await source('a.pdf', bytes));
      const second = await files.put(await source('b.pdf', bytes));
      expect(second).toEqual(first);
    });

    test('the same file put many times at once is stored whole', async () => {
      const bytes = Buffer.alloc(1_000_000, 7);
      const path = await source('a.pdf', bytes);
      const stored = await Promise.all(Array.from({ length: 8 }, () => files.put(path)));
      expect(new Set(stored.map(({ sha256 }) => sha256))).toEqual(new Set([sha256Of(bytes)]));
      expect((await files.open(sha256Of(bytes)))?.bytes).toBe(bytes.length);
    });

    test('what was never put is null, not an error', async () => {
      const absent = sha256Of(Buffer.from('never put'));
      expect(await files.open(absent)).toBeNull();
      expect(await files.has(absent)).toBe(false);
    });

    test('the source may change or go afterwards', async () => {
      const path = await source('a.pdf', Buffer.from('%PDF-1.7 first'));
      const stored = await files.put(path);
      await writeFile(path, 'changed');
      const found = await files.open(stored.sha256);
      expect(await readFile(found?.path ?? '', 'utf8')).toBe('%PDF-1.7 first');
    });

    test('a file that was removed is gone, is not taken again, and says when and why', async () => {
      const path = await source('a.pdf', Buffer.from('%PDF-1.7 wrong'));
      const { sha256 } = await files.put(path);
      expect(await files.removal(sha256)).toBeNull();
      expect(await files.allRemoved()).toEqual([]);
      const removal = { at: '2026-12-08T02:00:00.000Z', reason: 'Phát hành nhầm' };
      await files.remove(sha256, removal);
      expect(await files.open(sha256)).toBeNull();
      expect(await files.removal(sha256)).toEqual(removal);
      expect(await files.put(path)).toEqual({ sha256, removed: removal });
      expect(await files.has(sha256)).toBe(false);
      expect(await files.allRemoved()).toEqual([sha256]);
      // Once more, as after a restart: the first word for it stays.
      await files.remove(sha256, { ...removal, reason: 'Lần nữa' });
      expect(await files.removal(sha256)).toEqual(removal);
    });

    test('what comes while it is removed does not stay', async () => {
      const path = await source('a.pdf', Buffer.alloc(2_000_000, 'x'));
      const { sha256 } = await files.put(path);
      const removal = { at: '2026-12-08T02:00:00.000Z', reason: 'Phát hành nhầm' };
      await Promise.all([files.put(path), files.remove(sha256, removal), files.put(path)]);
      expect(await files.has(sha256)).toBe(false);
    });

    test('a source that cannot be read is the file system’s error', async () => {
      await expect(files.put(join(folder, 'absent.pdf'))).rejects.toMatchObject({ code: 'ENOENT' });
    });
  });
}
