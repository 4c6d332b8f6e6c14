import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_MAX_PDF_BYTES, inspectPdf } from '../../../server/documents/inspect.ts';

const FOLDER = resolve(import.meta.dirname, '../../bad-pdfs');

const inspect = (name: string) =>
  inspectPdf(`${FOLDER}/${name}.pdf`, `${name}.pdf`, { maxBytes: DEFAULT_MAX_PDF_BYTES });

test.each([
  ['corrupt-xref', 2],
  ['missing-fonts', 1],
  ['empty-password', 1],
  ['huge', 1],
  ['roll', 1],
  ['tiny', 1],
  ['jpeg2000', 1],
  ['jbig2', 1],
  ['form', 1],
  ['rotated', 4],
  ['garbage', 3],
  ['endless', 3],
  ['endless-widths', 2],
])('a PDF that can be read is taken, odd as it is: %s', async (name, pages) => {
  expect(await inspect(name)).toMatchObject({ ok: true, pages });
});

test.each([
  ['truncated', 'file-corrupt'],
  ['password', 'file-password'],
  ['empty', 'file-not-pdf'],
  ['web-page', 'file-not-pdf'],
])('a file that nobody could read is refused at once: %s', async (name, code) => {
  expect(await inspect(name)).toMatchObject({ ok: false, refusal: { code } });
});
