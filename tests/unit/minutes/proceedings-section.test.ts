import { describe, expect, it } from 'vitest';
import { bodyOf } from './paper-text.ts';
import { a, delegate, p, range, SessionBuilder, t } from './session-builder.ts';

/** 83 delegates, 80 of them present, and item 1 under way since 08:00 of the first day. */
function underWay(): SessionBuilder {
  const session = new SessionBuilder()
    .delegates(...range(1, 83).map((n) => delegate(n, `Lê Văn ${n}`)))
    .item(1, 'Thông qua chương trình', { number: 'I.1', presenter: 'Ông Trần Quốc Bảo' })
    .item(2, 'Chất vấn', { day: 2 });
  return session.mark('present', range(1, 80)).at('2026-12-08T08:00').open().start(1);
}

describe('an agenda item', () => {
  it('bears its number, presenter, each sitting and its documents', () => {
    const session = underWay()
      .document(1, 1, 'Tờ trình số 1/TTr-TTHĐND')
      .document(2, 1, 'Dự thảo chương trình')
      .document(2, 1, 'Dự thảo chương trình', 2)
      .document(3, 1, 'Phụ lục cũ');
    session
      .do({ type: 'WithdrawDocument', documentId: t(3), reason: 'Phát hành nhầm' })
      .wait(20)
      .finish(1);
    session.at('2026-12-09T08:30').do({ type: 'ReopenAgendaItem', itemId: a(1), reason: 'Bổ sung nội dung' });
    const lines = bodyOf(session.wait(5).finish(1));
    const from = lines.indexOf('Nội dung I.1. Thông qua chương trình.');
    expect(lines.slice(from, from + 7)).toEqual([
      'Nội dung I.1. Thông qua chương trình.',
      '- Người trình bày: Ông Trần Quốc Bảo.',
      '- Thời gian: từ 08 giờ 00 phút đến 08 giờ 20 phút; mở lại từ 08 giờ 30 phút ngày 09/12/2026 đến 08 giờ 35 phút ngày 09/12/2026 (lý do: Bổ sung nội dung).',
      '- Tài liệu:',
      '+ Tờ trình số 1/TTr-TTHĐND;',
      '+ Dự thảo chương trình (bản 2);',
      '+ Phụ lục cũ (đã rút; lý do: Phát hành nhầm).',
    ]);
  });

  it('shows neither a start by mistake nor that it was undone', () => {
    const session = underWay().wait(5).finish(1).start(2);
    const undone = session.do({ type: 'UndoAgendaItemStart', itemId: a(2) });
    const lines = bodyOf(undone.wait(5).close());
    expect(lines).toContain('- Nội dung 2. Chất vấn.');
    expect(lines.filter((line) => line.includes('Chất vấn'))).toHaveLength(1);
    expect(lines.join(' ')).not.toMatch(/[Hh]oàn tác/);
  });

  it('has the time of its second start when the first was by mistake', () => {
    const session = underWay().wait(5).finish(1).start(2);
    session.do({ type: 'UndoAgendaItemStart', itemId: a(2) });
    const lines = bodyOf(session.wait(10).start(2).wait(5).finish(2));
    expect(lines).toContain('- Thời gian: từ 08 giờ 15 phút đến 08 giờ 20 phút.');
  });

  it('shows neither an end by mistake nor that it was undone', () => {
    const session = underWay().wait(5).finish(1);
    session.do({ type: 'UndoAgendaItemClose', itemId: a(1) });
    const lines = bodyOf(session.wait(10).finish(1));
    expect(lines).toContain('- Thời gian: từ 08 giờ 00 phút đến 08 giờ 15 phút.');
    expect(lines.join(' ')).not.toMatch(/[Hh]oàn tác/);
  });

  it('has the times of its steps, and none of what was undone', () => {
    const session = underWay().do({ type: 'BeginStep', itemId: a(1), step: 'presentation', from: null });
    session.wait(5).do({ type: 'BeginStep', itemId: a(1), step: 'appraisal', from: 'presentation' });
    session.do({ type: 'UndoStep', itemId: a(1), step: 'appraisal' });
    session.wait(5).do({ type: 'BeginStep', itemId: a(1), step: 'debate', from: 'presentation' });
    const lines = bodyOf(session.wait(5).finish(1));
    expect(lines).toContain('- Trình tự: trình bày từ 08 giờ 00 phút; thảo luận từ 08 giờ 10 phút.');
    expect(lines.join(' ')).not.toMatch(/thẩm tra|[Hh]oàn tác/);
  });

  it('is listed apart when it was never taken up', () => {
    const session = underWay().wait(5).finish(1);
    expect(bodyOf(session)).toContain('Nội dung trong chương trình chưa được tiến hành');
    const closed = bodyOf(session.close());
    expect(closed).toContain('Nội dung trong chương trình không được tiến hành');
    expect(closed).toContain('- Nội dung 2. Chất vấn.');
  });

  it('stands under the day on which it was taken up, once there are several', () => {
    const session = underWay().wait(5).finish(1);
    expect(bodyOf(session)).not.toContain('Ngày 08 tháng 12 năm 2026');
    const lines = bodyOf(session.at('2026-12-09T08:00').start(2).wait(5).finish(2));
    expect(lines.filter((line) => line.startsWith('Ngày ') || line.startsWith('Nội dung '))).toEqual([
      'Ngày 08 tháng 12 năm 2026',
      'Nội dung I.1. Thông qua chương trình.',
      'Ngày 09 tháng 12 năm 2026',
      'Nội dung 2. Chất vấn.',
    ]);
  });
});

describe('a vote', () => {
  const LAW = 'theo khoản 2 Điều 35 Luật Tổ chức chính quyền địa phương số 72/2025/QH15';

  it('shows counts and percentages on both bases, the verdict and its source', () => {
    const session = underWay().wait(12).openPoll('Thông qua chương trình', 1).wait(1);
    const lines = bodyOf(session.closePoll(1, { for: range(1, 79), against: [80] }).announce(1));
    const from = lines.indexOf('Biểu quyết số 1: Thông qua chương trình.');
    expect(lines.slice(from + 1, from + 9)).toEqual([
      'Hình thức: biểu quyết công khai bằng thiết bị điện tử. Biểu quyết từ 08 giờ 12 phút đến 08 giờ 13 phút. Số đại biểu có mặt khi bắt đầu là 80/83, khi kết thúc là 80/83, bảo đảm số lượng tối thiểu (ít nhất 56/83 đại biểu).',
      'Kết quả: 79/83 đại biểu tán thành (bằng 95,18 % tổng số đại biểu; bằng 98,75 % số đại biểu có mặt).',
      'Ý kiến | Số đại biểu | Tỷ lệ trên tổng số đại biểu | Tỷ lệ trên số đại biểu có mặt',
      'Tán thành | 79 | 95,18 % | 98,75 %',
      'Không tán thành | 1 | 1,20 % | 1,25 %',
      'Không biểu quyết | 0 | 0,00 % | 0,00 %',
      'Có mặt, không bấm biểu quyết | 0 | 0,00 % | 0,00 %',
      `Kết luận: nội dung biểu quyết được thông qua (cần ít nhất 42 đại biểu tán thành, tính trên tổng số đại biểu là 83 ${LAW}).`,
    ]);
  });

  it.each([
    [41, 'không được thông qua'],
    [42, 'được thông qua'],
  ])('with %i of 83 in favour is %s', (inFavour, verdict) => {
    const session = underWay()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: range(1, inFavour) })
      .announce(1);
    expect(
      bodyOf(session).some((line) => line.startsWith(`Kết luận: nội dung biểu quyết ${verdict} (`)),
    ).toBe(true);
  });

  it('that was not announced says so', () => {
    const session = underWay()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: range(1, 50) });
    expect(bodyOf(session).some((line) => line.endsWith('Kết quả chưa được công bố tại kỳ họp.'))).toBe(true);
  });

  it('that is still open has no result', () => {
    expect(bodyOf(underWay().openPoll('Thông qua', 1))).toContain(
      'Hình thức: biểu quyết công khai bằng thiết bị điện tử. Biểu quyết bắt đầu lúc 08 giờ 00 phút, đang tiến hành, chưa có kết quả.',
    );
  });

  it('annulled after the count stays with its reason, and without a conclusion', () => {
    const session = underWay()
      .openPoll('Thông qua', 1)
      .wait(1)
      .closePoll(1, { for: range(1, 79) });
    const lines = bodyOf(session.wait(2).do({ type: 'AnnulPoll', pollId: p(1), reason: 'Mất mạng' }));
    expect(lines).toContain('Biểu quyết số 1 (đã hủy): Thông qua.');
    expect(lines).toContain(
      'Hình thức: biểu quyết công khai bằng thiết bị điện tử. Biểu quyết từ 08 giờ 00 phút đến 08 giờ 01 phút. Số đại biểu có mặt khi bắt đầu là 80/83, khi kết thúc là 80/83, bảo đảm số lượng tối thiểu (ít nhất 56/83 đại biểu). Biểu quyết này đã bị hủy lúc 08 giờ 03 phút. Lý do: Mất mạng.',
    );
    expect(
      lines.some((line) => line.startsWith('Kết quả ghi nhận trước khi hủy, không có giá trị: 79/83')),
    ).toBe(true);
    expect(lines.some((line) => line.startsWith('Kết luận'))).toBe(false);
  });

  it('annulled while open has no result at all', () => {
    const session = underWay().openPoll('Thông qua', 1).wait(1);
    const lines = bodyOf(session.do({ type: 'AnnulPoll', pollId: p(1), reason: 'Mất điện.' }));
    expect(lines).toContain(
      'Hình thức: biểu quyết công khai bằng thiết bị điện tử. Biểu quyết bắt đầu lúc 08 giờ 00 phút, chưa kết thúc. Biểu quyết này đã bị hủy lúc 08 giờ 01 phút. Lý do: Mất điện. Không có kết quả.',
    );
  });

  it('names the edition that was before the delegates, not a later one', () => {
    const session = underWay().document(1, 1, 'Dự thảo lần 1').wait(1).openPoll('Thông qua', 1, 1);
    session
      .closePoll(1, { for: range(1, 50) })
      .announce(1)
      .wait(5)
      .document(1, 1, 'Dự thảo lần 2', 2);
    expect(bodyOf(session)).toContain(
      'Biểu quyết số 1: Thông qua. Văn bản được biểu quyết: “Dự thảo lần 1” (bản 1).',
    );
  });

  it('on no item of the programme has a place of its own', () => {
    const lines = bodyOf(
      underWay()
        .openPoll('Thông qua nghị quyết chung')
        .closePoll(1, { for: range(1, 50) }),
    );
    const from = lines.indexOf('Biểu quyết không thuộc nội dung cụ thể trong chương trình');
    expect(lines[from + 1]).toBe('Biểu quyết số 1: Thông qua nghị quyết chung.');
    expect(lines[from + 2]).toMatch(/ Biểu quyết từ 08 giờ 00 phút ngày 08\/12\/2026 đến /);
  });
});
