import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../server/minutes/docx.ts';
import { renderPdf } from '../../../server/minutes/pdf.ts';
import { noticeContents } from '../../../server/notices/contents.ts';
import { noticePaper } from '../../../server/notices/notice-paper.ts';
import { linesOf } from '../minutes/paper-text.ts';
import { delegate, SessionBuilder } from '../minutes/session-builder.ts';
import { contents, NOW, particulars } from './samples.ts';

const bodyOf = (...of: Parameters<typeof noticePaper>) => linesOf(noticePaper(...of).body);

describe('the notice to the delegates of a People’s Council', () => {
  const paper = noticePaper(contents(), particulars(), NOW);

  it('is a giấy triệu tập of the standing body, with number, date and signature left to be written', () => {
    expect(paper).toMatchObject({
      documentType: 'GIẤY TRIỆU TẬP',
      draft: false,
      letterhead: {
        issuer: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH THANH LÂM'],
        placeAndDate: 'Thanh Lâm, ngày … tháng … năm 2026',
      },
      signatures: [{ left: null, right: { above: ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN'], role: 'CHỦ TỊCH' } }],
      recipients: ['- Như trên;', '- Lưu: VT, hồ sơ kỳ họp.'],
    });
    expect(paper.letterhead.number).toMatch(/^Số:\s+\/GTT-HĐND$/);
  });

  it('says who calls whom to what, when and where, and what is on the programme', () => {
    expect(linesOf(paper.body)).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Thường trực Hội đồng nhân dân tỉnh Thanh Lâm triệu tập các đại biểu Hội đồng nhân dân tỉnh Thanh Lâm dự kỳ họp thứ hai, nhiệm kỳ 2026 - 2031.',
      'Thời gian: khai mạc lúc 08 giờ 00 phút, ngày 08 tháng 12 năm 2026; dự kiến trong 02 ngày, đến 17 giờ 00 phút, ngày 09 tháng 12 năm 2026; ngày thứ hai bắt đầu lúc 07 giờ 30 phút.',
      'Địa điểm: Hội trường tầng 2; Trung tâm Hội nghị tỉnh, phường Thanh Lâm.',
      'Nội dung: gồm 03 nội dung, theo Dự kiến chương trình kèm theo Giấy triệu tập này.',
      'Tài liệu: được gửi đến đại biểu trên hệ thống kỳ họp không giấy.',
      'Đại biểu có trách nhiệm tham dự đầy đủ kỳ họp; trường hợp không dự được, đề nghị báo cáo trước với chủ tọa và nêu rõ lý do (Điều 33 Luật Tổ chức chính quyền địa phương số 72/2025/QH15)./.',
    ]);
  });

  it('rests on the law of the session’s day', () => {
    const earlier = bodyOf(contents({ startsOn: '2024-12-10' }), particulars(), NOW);
    expect(earlier[0]).toContain('Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13, Thường trực');
    expect(earlier.join(' ')).not.toContain('72/2025');
    expect(earlier.at(-1)).toMatch(/nêu rõ lý do\.\/\.$/);
  });

  it('has the programme of each day as an annex', () => {
    const lines = linesOf(paper.appendix);
    expect(lines.slice(0, 2)).toEqual(['DỰ KIẾN CHƯƠNG TRÌNH', 'Kỳ họp thứ hai']);
    expect(lines).toContain('(Kèm theo Giấy triệu tập)');
    expect(lines.slice(-6)).toEqual([
      'Số | Nội dung | Người trình bày | Phút',
      '1 | Khai mạc; chào cờ | Chủ tọa | 30',
      '2 | Tờ trình về "đầu tư công", năm 2027 |  | ',
      'Ngày 2 (ngày 09 tháng 12 năm 2026)',
      'Số | Nội dung | Người trình bày | Phút',
      '3 | Chất vấn và trả lời chất vấn |  | 120',
    ]);
  });

  it('says that the programme follows where there is none yet, and who chairs where that is known', () => {
    const chair = { name: 'Trần Thị Thu Hà', title: 'Chủ tịch HĐND tỉnh' };
    const lines = bodyOf(contents({}, { programme: [], chair }), particulars(), NOW);
    expect(lines).toContain('Nội dung: theo chương trình được gửi sau.');
    expect(lines).toContain('Chủ tọa: Trần Thị Thu Hà, Chủ tịch HĐND tỉnh.');
    expect(noticePaper(contents({}, { programme: [] }), particulars(), NOW).appendix).toEqual([]);
  });

  it('of one day says when it ends, and of three when the others begin', () => {
    const times = (days: number) => bodyOf(contents({ days }), particulars(), NOW)[1];
    expect(times(1)).toBe(
      'Thời gian: khai mạc lúc 08 giờ 00 phút, ngày 08 tháng 12 năm 2026; dự kiến kết thúc lúc 17 giờ 00 phút cùng ngày.',
    );
    expect(times(3)).toContain('ngày 10 tháng 12 năm 2026; các ngày sau bắt đầu lúc 07 giờ 30 phút.');
  });
});

describe('the notice to guests', () => {
  const guests = '- Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh;\nÔng Lê Văn Ân, Giám đốc Sở Tài chính.\n';
  const to = (changes = {}) => particulars({ addressee: 'guests', guests, ...changes });

  it('is a giấy mời that names them', () => {
    const paper = noticePaper(contents(), to(), NOW);
    expect(paper.documentType).toBe('GIẤY MỜI');
    expect(paper.letterhead.number).toMatch(/\/GM-HĐND$/);
    expect(linesOf(paper.body).slice(0, 4)).toEqual([
      'Thường trực Hội đồng nhân dân tỉnh Thanh Lâm trân trọng kính mời:',
      '- Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh;',
      '- Ông Lê Văn Ân, Giám đốc Sở Tài chính.',
      'Tới dự: kỳ họp thứ hai, nhiệm kỳ 2026 - 2031 của Hội đồng nhân dân tỉnh Thanh Lâm.',
    ]);
    expect(linesOf(paper.body).at(-1)).toBe('Trân trọng kính mời./.');
  });

  it('has room to write where nobody is named', () => {
    expect(bodyOf(contents(), to({ guests: ' \n' }), NOW)[1]).toMatch(/^- …+\.$/);
  });

  it('has the notes that were written, a paragraph each', () => {
    const lines = bodyOf(contents(), to({ notes: 'Trang phục: lễ phục\n\nXe đón lúc 06:45.' }), NOW);
    expect(lines.slice(-3)).toEqual(['Trang phục: lễ phục.', 'Xe đón lúc 06:45.', 'Trân trọng kính mời./.']);
  });
});

it('of another body invites its members, in its own name', () => {
  const council = 'Đảng ủy Ủy ban nhân dân tỉnh Thanh Lâm';
  const details = { council, title: 'Hội nghị tổng kết năm 2026', term: '' };
  const paper = noticePaper(contents(details), particulars({ signer: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'] }), NOW);
  expect(paper.documentType).toBe('GIẤY MỜI');
  expect(paper.letterhead.number).toMatch(/\/GM$/);
  const lines = linesOf(paper.body);
  expect(lines[0]).toBe(`${council} trân trọng kính mời các đại biểu dự hội nghị tổng kết năm 2026.`);
  expect(lines.join(' ')).not.toContain('Luật');
});

it('says of a session what its state says', () => {
  const session = new SessionBuilder()
    .delegates(delegate(1, 'Lê Thị Ân', { title: 'Chủ tịch HĐND' }))
    .item(1, 'Khai mạc')
    .do({ type: 'NameStandingBody', chair: delegate(1, '').id, members: [] });
  const said = noticeContents(session.state);
  expect(said.details).toEqual(session.state.details);
  expect(said.chair).toEqual({ name: 'Lê Thị Ân', title: 'Chủ tịch HĐND' });
  expect(said.programme).toEqual([{ number: '1', title: 'Khai mạc', presenter: '', minutes: 20, day: 1 }]);
  expect(noticeContents(new SessionBuilder().state).chair).toBeNull();
});

it('is drawn as DOCX and PDF, the same whenever it is drawn', async () => {
  const paper = noticePaper(contents(), particulars(), NOW);
  for (const render of [renderDocx, renderPdf]) {
    expect((await render(paper)).equals(await render(paper))).toBe(true);
  }
});
