import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_MAX_PDF_BYTES, inspectPdf } from '../../../server/documents/inspect.ts';
import { makePdf, makeSparsePdf } from './made-pdf.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inspect = (path: string, maxBytes = DEFAULT_MAX_PDF_BYTES) =>
  inspectPdf(path, 'to-trinh.pdf', { maxBytes });

async function written(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.pdf`);
  await writeFile(path, content);
  return path;
}

async function pdf(made: Parameters<typeof makePdf>[1]): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.pdf`);
  await makePdf(path, made);
  return path;
}

describe('a PDF that can be opened', () => {
  test('tells its pages, its text and its title', async () => {
    const path = await pdf({ title: 'Tờ trình về giá đất', pages: 7 });
    const { length } = await readFile(path);
    expect(await inspect(path)).toEqual({
      ok: true,
      bytes: length,
      pages: 7,
      hasText: true,
      title: 'Tờ trình về giá đất',
      unseen: null,
      firstPage: { stamp: null, hasWords: true },
    });
  });

  test('gives a title that was stored decomposed in NFC', async () => {
    const title = 'Nghị quyết về đất đai';
    expect(await inspect(await pdf({ title: title.normalize('NFD') }))).toMatchObject({ title });
  });

  test('has no text when it is a scan', async () => {
    expect(await inspect(await pdf({ text: null, pages: 3 }))).toMatchObject({ hasText: false, pages: 3 });
  });

  test('may restrict printing with an owner password, as long as it opens without one', async () => {
    expect(await inspect(await pdf({ ownerPassword: 'chu-so-huu' }))).toMatchObject({ ok: true, pages: 1 });
  });

  test('may have other bytes before its header', async () => {
    const path = await pdf({});
    const shifted = await written(Buffer.concat([Buffer.from('\n\n'), await readFile(path)]));
    expect(await inspect(shifted)).toMatchObject({ ok: true, pages: 1 });
  });

  test.each([
    ['none', undefined],
    ['that of a program', 'Microsoft Word - du thao.docx'],
    ['a file name', 'scan0001.pdf'],
    ['a placeholder', 'Untitled'],
    ['digits only', '20261208'],
    ['undecodable', 'T\ufffd tr\ufffdnh'],
  ])('has title null when the stated one is %s', async (_, title) => {
    expect(await inspect(await pdf(title === undefined ? {} : { title }))).toMatchObject({ title: null });
  });
});

describe('a file is refused', () => {
  const refused = (code: string) => ({ ok: false, refusal: { code } });

  test('when it is not a PDF', async () => {
    const outcome = await inspect(await written('PK\u0003\u0004 a Word document'));
    expect(outcome).toMatchObject(refused('file-not-pdf'));
    expect(JSON.stringify(outcome)).toContain('to-trinh.pdf');
  });

  test('when it is empty', async () => {
    expect(await inspect(await written(''))).toMatchObject(refused('file-not-pdf'));
  });

  test('when only its header is that of a PDF', async () => {
    expect(await inspect(await written(`%PDF-1.7\n${'x'.repeat(5000)}`))).toMatchObject(
      refused('file-corrupt'),
    );
  });

  test('when it was cut short', async () => {
    const whole = await readFile(await pdf({ pages: 20 }));
    expect(await inspect(await written(whole.subarray(0, whole.length / 2)))).toMatchObject(
      refused('file-corrupt'),
    );
  });

  test('when it asks for a password', async () => {
    expect(await inspect(await pdf({ userPassword: 'bi-mat' }))).toMatchObject(refused('file-password'));
  });

  test('when it is larger than allowed, without being read', async () => {
    const path = join(folder, 'large.pdf');
    await makeSparsePdf(path, 300_000_000);
    const started = performance.now();
    const outcome = await inspect(path);
    expect(outcome).toMatchObject(refused('file-too-large'));
    expect(outcome.ok || outcome.refusal.vi).toContain('200 MB');
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test('a batch is inspected while the event loop goes on', async () => {
  const paths = await Promise.all(Array.from({ length: 20 }, () => pdf({ pages: 10 })));
  let beats = 0;
  const heart = setInterval(() => {
    beats += 1;
  }, 5);
  const outcomes = await Promise.all(paths.map((path) => inspect(path)));
  clearInterval(heart);
  expect(outcomes.every((outcome) => outcome.ok && outcome.pages === 10)).toBe(true);
  expect(beats).toBeGreaterThan(0);
});
