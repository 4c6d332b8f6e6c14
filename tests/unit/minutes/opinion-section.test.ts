import { describe, expect, it } from 'vitest';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { bodyOf, linesOf } from './paper-text.ts';
import { closeOpinionPoll, openOpinionPoll } from './polls-of-every-kind.ts';
import { delegate, range, SessionBuilder } from './session-builder.ts';

/** 83 delegates, 60 of them present, an opinion poll opened before the roll call and a vote in the hall. */
function session(): SessionBuilder {
  const built = new SessionBuilder().delegates(...range(1, 83).map((n) => delegate(n, `Lê Văn ${n}`)));
  built.item(1, 'Nội dung').mark('present', range(1, 50));
  openOpinionPoll(built);
  built.wait(5).mark('present', range(51, 60)).open().start(1).openPoll('Thông qua', 1);
  return built
    .closePoll(2, { for: range(1, 60) })
    .announce(2)
    .finish(1);
}

describe('an opinion poll', () => {
  it('has a section of its own, apart from what was done in the hall', () => {
    const lines = bodyOf(session());
    const from = lines.indexOf('IV. LẤY Ý KIẾN ĐẠI BIỂU BẰNG PHIẾU');
    expect(lines.filter((line) => line.startsWith('Lấy ý kiến số'))).toHaveLength(1);
    expect(lines[from + 1]).toBe(
      'Lấy ý kiến số 1: Cho ý kiến về chủ trương thành lập Khu công nghiệp Thanh Lâm.',
    );
    expect(lines[from + 2]).toBe(
      'Hình thức: gửi phiếu lấy ý kiến đến từng đại biểu, trả lời bằng thiết bị điện tử, có ghi tên. Lấy ý kiến bắt đầu lúc 07 giờ 30 phút ngày 08/12/2026, đang tiến hành, chưa có kết quả.',
    );
  });

  it('does not end the roll call of the opening', () => {
    expect(bodyOf(session())).toContain('- Có mặt: 60/83 đại biểu (bằng 72,29 % tổng số đại biểu).');
  });

  it('is judged by those who answered, also where an earlier version ended the session before it', () => {
    const closed = session().doBefore({ type: 'CloseSession' });
    closeOpinionPoll(closed.at('2026-12-14T16:00'), 1);
    const lines = bodyOf(closed.announce(1));
    const from = lines.indexOf('IV. LẤY Ý KIẾN ĐẠI BIỂU BẰNG PHIẾU');
    expect(lines[from + 2]).toContain(
      'đến 16 giờ 00 phút ngày 14/12/2026. Số đại biểu trả lời: 66/83, bảo đảm số lượng tối thiểu (ít nhất 56/83 đại biểu).',
    );
    expect(lines[from + 8]).toBe('Không trả lời | 17 | 20,48 % | 20,48 %');
  });

  it('has the written reasons in the appendix, in order of names', () => {
    const closed = session();
    closeOpinionPoll(closed, 1);
    const lines = linesOf(minutesPaper(closed.state, closed.log).appendix);
    const from = lines.indexOf('Ý kiến bằng văn bản của đại biểu:');
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '- Lê Văn 3: Đồng ý.',
      '- Lê Văn 61: Chưa rõ phương án tái định cư.',
      '- Lê Văn 62: Đề nghị đánh giá lại tác động môi trường.',
    ]);
  });
});
