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
  ['user-unit', 1],
  ['long-roll', 1],
  ['comments', 1],
  ['character-maps', 1],
  ['hidden-layer', 1],
  ['hidden-drawings', 1],
  ['written-on', 1],
  ['late-header', 1],
  ['no-header', 1],
])('a PDF that can be read is taken, odd as it is: %s', async (name, pages) => {
  expect(await inspect(name)).toMatchObject({ ok: true, pages });
});

test.each([
  ['truncated', 'file-corrupt'],
  // A paper with a page missing is not passed on without a word.
  ['null-page', 'file-corrupt'],
  ['password', 'file-password'],
  ['empty', 'file-not-pdf'],
  ['web-page', 'file-not-pdf'],
])('a file that nobody could read is refused at once: %s', async (name, code) => {
  expect(await inspect(name)).toMatchObject({ ok: false, refusal: { code } });
});

test.each([
  ['xfa', 'dynamic-form'],
  ['portfolio', 'portfolio'],
  ['attached', 'attachments'],
  ['form', null],
  ['comments', null],
])('what delegates would not see of a file is told: %s', async (name, unseen) => {
  expect(await inspect(name)).toMatchObject({ ok: true, unseen });
});
