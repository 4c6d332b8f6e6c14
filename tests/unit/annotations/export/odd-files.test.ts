import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { AnnotationBody } from '#shared/protocol/annotations.ts';
import { exportPdf } from '../../../../server/annotations/export/export-pdf.ts';
import { drawnByPdfJs, drawnByPoppler, openPdf } from '../../../support/drawn-pdf.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { idOf } from '../samples.ts';

/** Marks in files that other programs made in their own way, as pdf.js, poppler and qpdf read what comes out. */

async function exported(name: string, ...bodies: readonly AnnotationBody[]): Promise<string> {
  const path = resolve(import.meta.dirname, `../../../bad-pdfs/${name}.pdf`);
  const annotations = bodies.map((body, index) => ({
    id: idOf(index + 1),
    page: 1,
    body,
    at: 0,
    replies: [],
  }));
  const answer = await exportPdf({ path, author: 'Lê Thị Ánh', annotations });
  if (answer.status !== 'appended' && answer.status !== 'rewritten') throw new Error(answer.status);
  const written = join(temporaryFolder(), `${name}.pdf`);
  writeFileSync(
    written,
    answer.status === 'appended' ? Buffer.concat([readFileSync(path), answer.bytes]) : answer.bytes,
  );
  return written;
}

const NOTE: AnnotationBody = { type: 'note', at: [200, 300], text: 'Hỏi lại', colour: 'pink' };
const textBox = (text: string): AnnotationBody => ({
  type: 'text',
  at: [72, 600],
  width: 400,
  size: 14,
  text,
  colour: 'ink',
});
const shownIn = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

it.each([
  'no-types',
  'late-header',
  'no-header',
  'user-unit',
  'long-roll',
  'comments',
  'portfolio',
  'attached',
  'character-maps',
])('holds page, words and marks: %s', async (name) => {
  const path = await exported(name, NOTE, textBox('Nguồn vốn nào?'));
  const page = await (await openPdf(readFileSync(path))).getPage(1);
  const words = (await page.getAnnotations()).map(({ contentsObj }) => contentsObj?.str);
  expect(words).toEqual(expect.arrayContaining(['Hỏi lại', 'Nguồn vốn nào?']));
  expect(shownIn(path)).toContain('Nguồn vốn nào?');
});

it('is no darker where a line was marked three times', async () => {
  const line: AnnotationBody = {
    type: 'highlight',
    quads: [[72, 620, 200, 620, 72, 600, 200, 600]],
    text: '',
    colour: 'yellow',
  };
  const bytes = readFileSync(await exported('late-header', line, line, line));
  const yellow = [255, 228, 92];
  expect(drawnByPoppler(bytes, 1).colourAt(100, 842 - 610)).toEqual(yellow);
  expect((await drawnByPdfJs(await openPdf(bytes), 1)).colourAt(100, 842 - 610)).toEqual(yellow);
});

it('opens without a complaint where the types of catalog and pages were missing', async () => {
  const path = await exported('no-types', NOTE);
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax');
});

it('tells a ticked box from an empty one in the text that is printed, and keeps what was typed', async () => {
  const typed = '☑ Đạt ☐ Không ✓ 😀';
  const path = await exported('user-unit', textBox(typed));
  expect(shownIn(path)).toContain('[x] Đạt [ ] Không √ [U+1F600]');
  const page = await (await openPdf(readFileSync(path))).getPage(1);
  expect((await page.getAnnotations()).map(({ contentsObj }) => contentsObj?.str)).toContain(typed);
});
