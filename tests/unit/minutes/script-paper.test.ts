import { expect, it } from 'vitest';
import { renderDocx } from '../../../server/minutes/docx.ts';
import { renderPdf } from '../../../server/minutes/pdf.ts';
import { scriptPaper } from '../../../server/minutes/script-paper.ts';
import { aSession } from '../session/builder.ts';
import { a, agendaEntry, pdf } from '../session/samples.ts';

const AT = '2026-12-01T01:00:00.000Z';

function aPaper() {
  const story = aSession({ title: 'Kỳ họp thứ hai', council: 'Hội đồng nhân dân tỉnh Thanh Lâm', days: 2 })
    .withDelegates(3)
    .scheduling(
      agendaEntry(1, { number: '1', title: 'Ngân sách năm 2027', presenter: 'Giám đốc Sở Tài chính' }),
      agendaEntry(2, { number: '2', title: 'Chất vấn', kind: 'questioning', day: 2 }),
    )
    .publishing(pdf(1, { agendaItemId: a(1), kind: 'submission', title: 'Tờ trình số 5' }))
    .give({
      type: 'WriteScript',
      agendaItemId: a(2),
      step: 'conclusion',
      text: 'Xin cảm ơn {người trình bày}.',
    });
  return scriptPaper(story.state, AT);
}

function linesOf({ body }: ReturnType<typeof aPaper>): readonly string[] {
  return body.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.level)} ${block.text}`;
    return block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '';
  });
}

it('has every step of every item in the order in which it is said, day by day', () => {
  const headings = linesOf(aPaper()).filter((line) => line.startsWith('#'));
  expect(headings).toEqual([
    '# KHAI MẠC',
    '# NGÀY THỨ NHẤT, NGÀY 08 THÁNG 12 NĂM 2026',
    '## 1. Ngân sách năm 2027',
    '### Giới thiệu, trình bày',
    '### Mở đầu thảo luận',
    '### Mời phát biểu',
    '### Giải trình, tiếp thu',
    '### Biểu quyết',
    '### Công bố kết quả',
    '### Kết thúc nội dung',
    '# NGÀY THỨ HAI, NGÀY 09 THÁNG 12 NĂM 2026',
    '## 2. Chất vấn',
    '### Giới thiệu, trình bày',
    '### Mở đầu thảo luận',
    '### Mời phát biểu',
    '### Giải trình, tiếp thu',
    '### Kết thúc nội dung',
    '# PHẦN CHUNG',
    '## Nghỉ giải lao',
    '## Họp tiếp',
    '# BẾ MẠC',
  ]);
});

it('says what was written, names the documents, and leaves room for what is not known yet', () => {
  const lines = linesOf(aPaper());
  expect(lines).toContain('Tài liệu: Tờ trình số 5.');
  expect(lines).toContain('Xin cảm ơn ………….');
  expect(lines.some((line) => /^Kết quả biểu quyết: tổng số đại biểu là 3; có mặt …………/.test(line))).toBe(
    true,
  );
});

it('is a Word document and a PDF', async () => {
  const paper = aPaper();
  expect((await renderDocx(paper)).subarray(0, 2).toString('latin1')).toBe('PK');
  expect((await renderPdf(paper)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
