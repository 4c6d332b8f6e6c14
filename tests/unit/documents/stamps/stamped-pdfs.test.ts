import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_MAX_PDF_BYTES, inspectPdf } from '../../../../server/documents/inspect.ts';
import { stampedPdf } from '../../../support/stamped-pdf.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stamped-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inspect = async (path: string) => {
  const pdf = await inspectPdf(path, 'to-trinh.pdf', { maxBytes: DEFAULT_MAX_PDF_BYTES });
  return pdf.ok ? pdf.firstPage : pdf.refusal.code;
};

async function first(...parts: Parameters<typeof stampedPdf>) {
  const path = join(folder, `${crypto.randomUUID()}.pdf`);
  await writeFile(path, await stampedPdf(...parts));
  return inspect(path);
}

it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])('a stamp under the number of a paper: %s', async (stamp) => {
  expect(await first({ stamp })).toEqual({ stamp: { words: stamp, certain: true }, hasWords: true });
});

it.each([
  'Báo cáo về công tác bảo vệ bí mật nhà nước và bảo mật thông tin',
  'Mật độ dân số bình quân của tỉnh là 412 người/km²',
  'Tài liệu đóng dấu MẬT, TỐI MẬT, TUYỆT MẬT không được đưa lên hệ thống này.',
  'BÁO CÁO VỀ CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC TRÊN ĐỊA BÀN TỈNH NĂM 2026 VÀ PHƯƠNG HƯỚNG BẢO MẬT NĂM 2027',
])('a sentence is no stamp: %s', async (sentence) => {
  expect(await first({ sentence })).toEqual({ stamp: null, hasWords: true });
});

it('of a page without words it is said that it has none', async () => {
  expect(await first({ picture: true })).toEqual({ stamp: null, hasWords: false });
});

it('none of the documents of the demo session is stamped', async () => {
  const session = new URL('../../../../fixtures/session/', import.meta.url);
  const names = readdirSync(session).filter((name) => name.endsWith('.pdf'));
  const pages = await Promise.all(names.map((name) => inspect(new URL(name, session).pathname)));
  expect(names.length).toBeGreaterThanOrEqual(30);
  expect(names.filter((_, n) => typeof pages[n] !== 'object' || pages[n].stamp !== null)).toEqual([]);
}, 120_000);
