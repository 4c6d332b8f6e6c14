import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { renderPdf } from '../../../server/minutes/pdf.ts';
import { delegate, SessionBuilder } from './session-builder.ts';
import { name, wholeSession } from './whole-session.ts';

interface PageText {
  /** In reading order, as a reader would copy it. */
  readonly text: string;
  /** The first text from the top of the page. */
  readonly top: string;
  readonly width: number;
  readonly height: number;
}

async function pagesOf(pdf: Buffer): Promise<readonly PageText[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const top = texts.toSorted((a, b) => Number(b.transform[5]) - Number(a.transform[5]))[0]?.str ?? '';
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ text, top, width, height });
  }
  await task.destroy();
  return pages;
}

describe('the PDF of a whole session', () => {
  let pages: readonly PageText[] = [];

  beforeAll(async () => {
    const { state, log } = wholeSession();
    pages = await pagesOf(await renderPdf(minutesPaper(state, log)));
  }, 60_000);

  it('is A4', () => {
    expect(pages.every(({ width, height }) => Math.round(width) === 595 && Math.round(height) === 842)).toBe(
      true,
    );
  });

  it('numbers pages from the second on', () => {
    expect(pages.map(({ top }) => top.trim()).slice(1)).toEqual(
      pages.slice(1).map((_, index) => String(index + 2)),
    );
    expect(pages[0]?.top).not.toMatch(/^\d+$/);
  });

  it('holds every delegate in composed Vietnamese letters', () => {
    const text = pages.map((page) => page.text).join('\n');
    for (let n = 1; n <= 83; n += 1) expect(text).toContain(name(n));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text.normalize('NFC')).toBe(text);
  });

  it('keeps words of justified lines apart when they are copied', () => {
    const text = pages
      .map((page) => page.text)
      .join('\n')
      .replace(/\s+/g, ' ');
    expect(text).toContain(
      '79/83 đại biểu tán thành (bằng 95,18 % tổng số đại biểu; bằng 98,75 % số đại biểu có mặt)',
    );
  });

  it('repeats the header of a table on each of its pages', () => {
    const annex = pages.findIndex(
      ({ text }) => text.includes('PHỤ LỤC\n') || text.includes('Ý kiến biểu quyết của từng đại biểu\n'),
    );
    expect(annex).toBeGreaterThan(0);
    // The first roll call takes three pages.
    for (const { text } of pages.slice(annex, annex + 3)) expect(text).toContain('Họ và tên');
  });
});

it('is marked as a draft until the session is closed', async () => {
  const session = new SessionBuilder().delegates(delegate(1, 'Lê Thị Ân')).mark('present', [1]).open();
  expect((await pagesOf(await renderPdf(minutesPaper(session.state, session.log))))[0]?.text).toContain(
    'DỰ THẢO',
  );
  session.close();
  expect((await pagesOf(await renderPdf(minutesPaper(session.state, session.log))))[0]?.text).not.toContain(
    'DỰ THẢO',
  );
});

it('breaks a title without spaces rather than running off the page', async () => {
  const session = new SessionBuilder().delegates(delegate(1, 'Lê Thị Ân')).item(1, 'Ă'.repeat(500));
  session.mark('present', [1]).open().start(1);
  const text = (await pagesOf(await renderPdf(minutesPaper(session.state, session.log))))
    .map((page) => page.text)
    .join('');
  expect(text.match(/Ă/g)).toHaveLength(500);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120);
});

it('is the same to the byte whenever it is made', async () => {
  const { state, log } = new SessionBuilder().delegates(delegate(1, 'Lê Thị Ân'));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-01T00:00:00Z') });
  const one = await renderPdf(minutesPaper(state, log));
  vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
  const other = await renderPdf(minutesPaper(state, log));
  vi.useRealTimers();
  expect(one.equals(other)).toBe(true);
});

it('sets an asterisk under a Party body, and neither national title nor motto', async () => {
  const party = new SessionBuilder({ bodyKind: 'party-committee', council: 'Đảng bộ Văn phòng' });
  const [page] = await pagesOf(await renderPdf(minutesPaper(party.state, party.log)));
  expect(page?.text).toMatch(/ĐẢNG BỘ VĂN PHÒNG\s+\*/);
  expect(page?.text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(page?.text).not.toMatch(/CỘNG HÒA|Độc lập/);
});
