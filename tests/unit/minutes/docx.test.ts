import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { renderDocx } from '../../../server/minutes/docx.ts';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { delegate, SessionBuilder } from './session-builder.ts';
import { name, wholeSession } from './whole-session.ts';

async function partsOf(docx: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(docx);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry));
    parts.set(entry.fileName, content.toString('utf8'));
  }
  return parts;
}

describe('the DOCX of a whole session', () => {
  let document = '';
  let parts: ReadonlyMap<string, string> = new Map();

  beforeAll(async () => {
    const { state, log } = wholeSession();
    parts = await partsOf(await renderDocx(minutesPaper(state, log)));
    document = parts.get('word/document.xml') ?? '';
  });

  it('is A4 with margins of 20, 15, 20 and 30 mm', () => {
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  });

  it('names Times New Roman and no other font for its text', () => {
    const fonts = new Set([...document.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font));
    expect([...fonts]).toEqual(['Times New Roman']);
  });

  it('holds the letterhead, the title, every delegate and the signatures', () => {
    const texts = [
      'HỘI ĐỒNG NHÂN DÂN',
      'TỈNH THANH LÂM',
      'Độc lập - Tự do - Hạnh phúc',
      'BIÊN BẢN',
      'CHỦ TỌA',
      'THƯ KÝ',
    ];
    for (const text of [...texts, 'Nơi nhận:', 'PHỤ LỤC', name(1), name(83)])
      expect(document).toContain(text);
    expect(document).not.toContain('DỰ THẢO');
  });

  it('repeats table headers and never splits a row', () => {
    const rows = document.match(/<w:tr>|<w:tr /g)?.length ?? 0;
    expect(rows).toBeGreaterThan(83);
    expect(document.match(/<w:cantSplit/g)).toHaveLength(rows);
    const { state, log } = wholeSession();
    const { body, appendix } = minutesPaper(state, log);
    const tables = [...body, ...appendix].filter(({ type }) => type === 'table');
    expect(document.match(/<w:tblHeader/g)).toHaveLength(tables.length);
  });

  it('numbers pages at the top, except the first', () => {
    expect(document).toContain('<w:titlePg');
    const numbered = [...parts].filter(([path, xml]) => path.startsWith('word/header') && /PAGE/.test(xml));
    expect(numbered).toHaveLength(1);
  });
});

it('is marked as a draft until the session is closed', async () => {
  const { state, log } = new SessionBuilder().delegates(delegate(1, 'Lê Thị Ân'));
  expect((await partsOf(await renderDocx(minutesPaper(state, log)))).get('word/document.xml')).toContain(
    'DỰ THẢO',
  );
});

it('is the same to the byte whenever it is made', async () => {
  const { state, log } = new SessionBuilder().delegates(delegate(1, 'Lê Thị Ân & <Bình>'));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-01T00:00:00Z') });
  const one = await renderDocx(minutesPaper(state, log));
  vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
  const other = await renderDocx(minutesPaper(state, log));
  vi.useRealTimers();
  expect(one.equals(other)).toBe(true);
});

it('sets an asterisk under a Party body, and neither national title nor motto', async () => {
  const party = new SessionBuilder({ bodyKind: 'party-committee', council: 'Đảng bộ Văn phòng' });
  const parts = await partsOf(await renderDocx(minutesPaper(party.state, party.log)));
  const document = parts.get('word/document.xml') ?? '';
  expect(document).toMatch(/<w:t[^>]*>\*<\/w:t>/);
  expect(document).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(document).not.toMatch(/CỘNG HÒA|Độc lập/);
});
