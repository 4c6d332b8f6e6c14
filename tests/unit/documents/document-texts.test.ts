import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Sha256 } from '#shared/protocol/ids.ts';
import { FileSystemDocumentTexts, pagesOf } from '../../../server/documents/document-texts.ts';
import { FileSystemDocumentFiles } from '../../../server/documents/file-system.ts';
import { pagesWithoutText, readText, type TextReading } from '../../../server/documents/read-text.ts';
import { councilPdf } from '../../support/council-pdf.ts';

const folder = await mkdtemp(join(tmpdir(), 'document-texts-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const MIXED = await councilPdf({
  pages: [['Nghị quyết về giá đất', 'Điều 1. Bảng giá đất năm 2027'], null, ['Điều 2. Tổ chức thực hiện']],
});

let files: FileSystemDocumentFiles;
let texts: FileSystemDocumentTexts;
let kept = '';
beforeEach(async () => {
  const own = await mkdtemp(join(folder, 'server-'));
  kept = join(own, 'texts');
  files = new FileSystemDocumentFiles(join(own, 'files'));
  texts = new FileSystemDocumentTexts(kept, files);
});

async function written(content: Uint8Array | string): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.pdf`);
  await writeFile(path, content);
  return path;
}

async function stored(content: Uint8Array | string): Promise<Sha256> {
  return (await files.put(await written(content))).sha256;
}

describe('the words of a file that was removed', () => {
  it('are kept no longer, also where it was being read at that moment', async () => {
    const sha256 = await stored(MIXED);
    const reading = texts.read(sha256);
    await files.remove(sha256, { at: '2026-12-08T02:00:00.000Z', reason: 'Phát hành nhầm' });
    await texts.forget(sha256);
    await reading;
    expect(await readdir(kept, { recursive: true })).not.toContainEqual(expect.stringContaining(sha256));
    expect(await texts.read(sha256)).toEqual({ status: 'no-such-file' });
  });
});

describe('the words of a PDF', () => {
  it('are those of each page, in lines, NFC; none where a page is a picture', async () => {
    const pages = ['Nghị quyết về giá đất\nĐiều 1. Bảng giá đất năm 2027', '', 'Điều 2. Tổ chức thực hiện'];
    expect(await readText(await written(MIXED))).toEqual({ status: 'read', pages });
    expect(pagesWithoutText(pages)).toEqual([2]);
  });

  it('are NFC also where the file has them decomposed', async () => {
    const decomposed = await councilPdf({ pages: [['Đất đai'.normalize('NFD')]] });
    expect(await readText(await written(decomposed))).toEqual({ status: 'read', pages: ['Đất đai'] });
  });

  it('are read where only a character map tells the letters', async () => {
    const path = resolve(import.meta.dirname, '../../bad-pdfs/character-maps.pdf');
    expect(await readText(path)).toEqual({ status: 'read', pages: ['Nghi quyet 2026'] });
  });

  it('are whole where a line ends within one of them', async () => {
    const pdf = await councilPdf({ pages: [['Ban hành văn-', 'bản và informa-', 'tion']] });
    expect(await readText(await written(pdf))).toEqual({
      status: 'read',
      pages: ['Ban hành văn\nbản và information'],
    });
  });

  it.for(['garbage', 'endless', 'corrupt-xref', 'missing-fonts'])(
    'can be had from an odd file as far as it goes: %s',
    async (name) => {
      const path = resolve(import.meta.dirname, `../../bad-pdfs/${name}.pdf`);
      expect(await readText(path)).toMatchObject({ status: 'read' });
    },
  );

  it.for([
    ['no PDF', 'PK a Word document'],
    ['nothing at all', ''],
    ['a header only', '%PDF-1.7\nxxxx'],
  ] as const)('cannot be had of a file with %s in it', async ([, content]) => {
    expect(await readText(await written(content))).toEqual({ status: 'unreadable' });
  });

  it.for([
    [
      ['…', ' \n', '1'],
      [1, 2],
    ],
    [[], []],
    [['Trang 1'], []],
  ] as const)('of pages %j are missing on %j', ([pages, missing]) => {
    expect(pagesWithoutText(pages)).toEqual(missing);
  });
});

describe('kept texts', () => {
  it('are sent compressed, and read back', async () => {
    const text = await texts.read(await stored(MIXED));
    const pages = await pagesOf(text);
    expect(pages).toHaveLength(3);
    const sent = text.status === 'read' ? text.compressed : '';
    expect(JSON.parse(gunzipSync(sent).toString('utf8'))).toEqual({ ok: true, pages });
  });

  it('of an earlier release, which read less, are made anew and removed', async () => {
    const sha256 = await stored(MIXED);
    await mkdir(join(kept, sha256.slice(0, 2)), { recursive: true });
    await writeFile(
      join(kept, sha256.slice(0, 2), `${sha256}.text.gz`),
      gzipSync('{"ok":true,"pages":[""]}'),
    );
    const pages = await pagesOf(await texts.read(sha256));
    expect(pages?.[0]).toContain('Nghị quyết');
    expect(await readdir(join(kept, sha256.slice(0, 2)))).toEqual([`${sha256}.text-2.gz`]);
  });

  it('are served from the disk the second time, by another process too, without the file', async () => {
    const sha256 = await stored(MIXED);
    const text = await texts.read(sha256);
    const gone = new FileSystemDocumentFiles(join(folder, 'no-files'));
    expect(await new FileSystemDocumentTexts(kept, gone).read(sha256)).toEqual(text);
  });

  it('are read once, however many ask at the same time', async () => {
    let opened = 0;
    const counting = {
      put: (path: string) => files.put(path),
      has: (sha256: Sha256) => files.has(sha256),
      open(sha256: Sha256) {
        opened += 1;
        return files.open(sha256);
      },
    };
    const shared = new FileSystemDocumentTexts(kept, counting);
    const sha256 = await stored(MIXED);
    const answers = await Promise.all(Array.from({ length: 20 }, () => shared.read(sha256)));
    expect(new Set(answers).size).toBe(1);
    expect(opened).toBe(1);
  });

  it('leave one whole file behind, and no draft', async () => {
    const sha256 = await stored(MIXED);
    const text = await texts.read(sha256);
    const path = join(sha256.slice(0, 2), `${sha256}.text-2.gz`);
    expect(await readdir(kept, { recursive: true })).toEqual([sha256.slice(0, 2), path]);
    expect({ status: 'read', compressed: await readFile(join(kept, path)) }).toEqual(text);
  });

  it('are told also when they cannot be kept', async () => {
    const unwritable = await written('a file where the folder should be');
    const text = await new FileSystemDocumentTexts(unwritable, files).read(await stored(MIXED));
    expect(await pagesOf(text)).toHaveLength(3);
  });

  it('of a file that cannot be read are no pages, and of no file nothing', async () => {
    expect(await pagesOf(await texts.read(await stored('%PDF-1.7\nxxxx')))).toEqual([]);
    expect(await texts.read(Sha256.parse('ab'.repeat(32)))).toEqual({ status: 'no-such-file' });
  });

  it('are not known before they were read, which asking for them begins', async () => {
    const sha256 = await stored(MIXED);
    expect(await texts.known(sha256)).toBeNull();
    const text = await texts.read(sha256);
    expect(await texts.known(sha256)).toEqual(text);
  });
});

describe('a document that is cut off while its words are read', () => {
  let sha256: Sha256;
  let begun: number;
  let reading: TextReading;
  /** The server after another start. */
  const started = () =>
    new FileSystemDocumentTexts(kept, files, async () => {
      begun += 1;
      return reading;
    });
  beforeEach(async () => {
    sha256 = await stored(MIXED);
    begun = 0;
    reading = { status: 'cut-off' };
  });

  it('has words that are not known, and is not tried again before the next start', async () => {
    const server = started();
    expect(await server.read(sha256)).toEqual({ status: 'unread' });
    expect(await server.read(sha256)).toEqual({ status: 'unread' });
    expect(await server.known(sha256)).toEqual({ status: 'unread' });
    expect(begun).toBe(1);
  });

  it('is read after the next start, when it can be, and leaves nothing but its words behind', async () => {
    await started().read(sha256);
    reading = { status: 'read', pages: ['Điều 1'] };
    expect(await pagesOf(await started().read(sha256))).toEqual(['Điều 1']);
    expect(await readdir(join(kept, sha256.slice(0, 2)))).toEqual([`${sha256}.text-2.gz`]);
  });

  it('is tried three times in all; then it has no words for good', async () => {
    for (let start = 1; start <= 3; start += 1)
      expect(await started().read(sha256)).toEqual({ status: 'unread' });
    for (let start = 4; start <= 5; start += 1)
      expect(await pagesOf(await started().read(sha256))).toEqual([]);
    expect(begun).toBe(3);
  });

  it('counts as tried also when it brought the server down', async () => {
    const dying = () =>
      new FileSystemDocumentTexts(kept, files, () => Promise.reject(new Error('power cut')));
    for (let start = 1; start <= 3; start += 1) await expect(dying().read(sha256)).rejects.toThrow();
    expect(await pagesOf(await started().read(sha256))).toEqual([]);
    expect(begun).toBe(0);
  });
});
