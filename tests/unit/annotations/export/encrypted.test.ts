import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { decrypted } from '../../../../server/annotations/export/decryption/decrypt.ts';
import type { ExportedAnnotation } from '../../../../server/annotations/export/export-job.ts';
import { exportPdf } from '../../../../server/annotations/export/export-pdf.ts';
import { openPdf } from '../../../support/drawn-pdf.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { idOf } from '../samples.ts';

/** In UTF-16, each ĩ is 01 29, and 29 is a bracket; the last letter is 5C, a backslash. */
const TITLE = 'Nghị quyết (số 1) về lĩnh vực xã hội chủ nghĩa \\';
const OUTLINE = ['Lĩnh vực kinh tế', 'Định hướng xã hội chủ nghĩa', 'Kĩ thuật ('];
const OLD_NOTE = 'Góp ý cũ (về nghĩa vụ) \\';
const WORDS = 'Lĩnh vực (nghĩa vụ) \\';
const NEW_NOTE = 'Cần hỏi lại: nghĩa là gì (?)';
const TINOS = 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf';

type PdfOptions = NonNullable<ConstructorParameters<typeof PDFDocument>[0]>;

/** Two pages; what is encrypted in it stands as literal strings. */
function made(options: PdfOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: [300, 400], info: { Title: TITLE }, ...options });
  document.font(TINOS).text(WORDS);
  for (const title of OUTLINE) document.outline.addItem(title);
  document.addPage().font(TINOS).text(`${WORDS} 2`).note(40, 40, 20, 20, OLD_NOTE);
  document.end();
  return buffer(document);
}

function stored(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'document.pdf');
  writeFileSync(path, bytes);
  return path;
}

/** As qpdf encrypts the plain file; `options` as it takes them, without passwords. */
async function byQpdf(options: readonly string[]): Promise<Buffer> {
  const path = stored(await made());
  const [bits = '', ...rest] = options;
  const passwords = ['', 'chu', bits];
  execFileSync('qpdf', [
    '--allow-weak-crypto',
    '--encrypt',
    ...passwords,
    ...rest,
    '--',
    '--replace-input',
    path,
  ]);
  return readFileSync(path);
}

const OBJECT_STREAMS = '--object-streams=generate';

const FILES: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['RC4 with 40 bits', () => made({ ownerPassword: 'chu', pdfVersion: '1.3' })],
  ['RC4 with 128 bits', () => made({ ownerPassword: 'chu', pdfVersion: '1.5' })],
  ['AES with 128 bits', () => made({ ownerPassword: 'chu', pdfVersion: '1.7' })],
  ['AES with 256 bits', () => made({ ownerPassword: 'chu', pdfVersion: '1.7ext3' })],
  ['RC4 with 40 bits, by another program', () => byQpdf(['40'])],
  ['AES with 128 bits, metadata left readable', () => byQpdf(['128', '--use-aes=y', '--cleartext-metadata'])],
  ['AES with 256 bits of revision 5', () => byQpdf(['256', '--force-R5'])],
  ['AES with 256 bits of revision 6', () => byQpdf(['256'])],
  [
    'AES with 256 bits, its objects in streams',
    async () => {
      const path = stored(await byQpdf(['256']));
      execFileSync('qpdf', [OBJECT_STREAMS, '--replace-input', path]);
      return readFileSync(path);
    },
  ],
];

const MARKS: readonly ExportedAnnotation[] = [
  { type: 'note', at: [200, 300], text: NEW_NOTE, colour: 'pink' } as const,
  { type: 'text', at: [60, 180], width: 160, size: 14, text: NEW_NOTE, colour: 'green' } as const,
  { type: 'bookmark', label: 'Đọc kỹ' } as const,
].map((body, index) => ({
  id: idOf(index + 1),
  page: 2,
  body: 'at' in body ? { ...body, at: [...body.at] } : body,
  at: 1_700_000_000_000,
  replies: [],
}));

describe.each(FILES)('a file that opens without a password, encrypted with %s', (_, make) => {
  it('is decrypted into one that no reader finds fault with', async () => {
    const plain = await decrypted(new Uint8Array(await make()));
    const path = stored(plain ?? new Uint8Array());
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('File is not encrypted');
    expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain(WORDS);
  });

  it('keeps title, words, contents and old notes when it is exported with marks', async () => {
    const path = stored(await make());
    const answer = await exportPdf({ path, author: 'Nguyễn Thị Ánh', annotations: [...MARKS] });
    if (answer.status !== 'rewritten') throw new Error(answer.status);
    const written = stored(answer.bytes);
    expect(execFileSync('qpdf', ['--check', written], { encoding: 'utf8' })).toContain('No syntax or stream');
    expect(execFileSync('pdftotext', [written, '-'], { encoding: 'utf8' })).toContain(`${WORDS} 2`);
    const pdf = await openPdf(answer.bytes);
    expect(pdf.numPages).toBe(2);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: TITLE });
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual([...OUTLINE, 'Dấu trang']);
    const annotations = await (await pdf.getPage(2)).getAnnotations();
    const words = annotations
      .filter(({ subtype }) => subtype !== 'Popup')
      .map(({ contentsObj }) => contentsObj.str);
    expect(words).toEqual([OLD_NOTE, NEW_NOTE, NEW_NOTE]);
  });
});

it('leaves a file alone that is not encrypted', async () => {
  expect(await decrypted(new Uint8Array(await made()))).toBeNull();
});
