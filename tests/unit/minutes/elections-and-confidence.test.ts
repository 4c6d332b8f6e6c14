import { describe, expect, it } from 'vitest';
import type { PollQuestion } from '#shared/protocol/polls.ts';
import { bodyOf } from './paper-text.ts';
import { chosen, levels, nominees, SECRET } from './polls-of-every-kind.ts';
import { delegate, range, SessionBuilder } from './session-builder.ts';

const PRESENT = range(1, 9);

/** Nine of ten delegates present. */
function voting(question: Partial<PollQuestion>): SessionBuilder {
  const session = new SessionBuilder().delegates(...range(1, 10).map((n) => delegate(n, `Lê Văn ${n}`)));
  session.mark('present', PRESENT).mark('absent', [10]).open();
  return session.openPoll('Nhân sự', null, null, { ...SECRET, ...question });
}

function linesOfPoll(session: SessionBuilder): readonly string[] {
  const lines = bodyOf(session);
  return lines.slice(lines.findIndex((line) => line.startsWith('Bỏ phiếu số 1')) + 2, -1);
}

const election = (seats: number, ...names: readonly string[]): Partial<PollQuestion> => ({
  paper: { type: 'election', seats, candidates: nominees(...names), method: 'absolute-majority' },
});

describe('an election', () => {
  it('lists the votes of each candidate on both bases and who is elected', () => {
    const session = voting(election(2, 'Ân', 'Bình', 'Cường'));
    session.closeSecret(1, PRESENT, [
      [chosen(0, 1), 7],
      [chosen(2), 1],
      [chosen(), 1],
    ]);
    expect(linesOfPoll(session.announce(1)).filter((line) => !line.startsWith('Mã'))).toEqual([
      'Kết quả: số người cần bầu: 2, trong danh sách 3 người ứng cử. Số phiếu phát ra: 9; số phiếu thu về: 9; số phiếu hợp lệ: 8; số phiếu không hợp lệ: 0; số phiếu trắng: 1.',
      'TT | Họ và tên | Số phiếu bầu | Tỷ lệ trên tổng số đại biểu | Tỷ lệ trên số đại biểu có mặt | Kết quả',
      '1 | Ân\nGiám đốc Sở Tài chính | 7 | 70,00 % | 77,78 % | Trúng cử',
      '2 | Bình | 7 | 70,00 % | 77,78 % | Trúng cử',
      '3 | Cường\nGiám đốc Sở Tài chính | 1 | 10,00 % | 11,11 % | Không trúng cử',
      'Kết luận: trúng cử 2 người: Ân, Bình (cần ít nhất 6 phiếu, tính trên tổng số đại biểu là 10 theo Quy chế làm việc của Hội đồng nhân dân).',
    ]);
  });

  it('with a tie for the last seat leaves the seat to another round', () => {
    const tied = voting({
      ...election(2, 'Ân', 'Bình', 'Cường'),
      procedure: { type: 'manual', means: 'paper' },
    }).countByHand(1, {
      type: 'counted',
      papers: { issued: 9, returned: 9 },
      tally: { type: 'election', votes: [6, 6, 6], blank: 0, invalid: 0 },
    });
    expect(linesOfPoll(tied.announce(1)).at(-1)).toBe(
      'Kết luận: không có người nào trúng cử (cần ít nhất 6 phiếu, tính trên tổng số đại biểu là 10 theo Quy chế làm việc của Hội đồng nhân dân). Ân, Bình, Cường: bằng phiếu ở vị trí cuối cùng; Hội đồng nhân dân bầu lại trong số những người bằng phiếu. Còn thiếu 2 người so với số lượng cần bầu; Hội đồng nhân dân quyết định việc bầu tiếp.',
    );
  });
});

describe('a confidence rating', () => {
  const rating: Partial<PollQuestion> = {
    paper: { type: 'confidence-rating', officials: nominees('Ân', 'Bình') },
  };

  it('counts the three levels on the total number of ballots, and the invalid ones apart', () => {
    const session = voting(rating);
    session.closeSecret(1, PRESENT, [
      [levels('high', 'low'), 5],
      [levels(null, 'low'), 1],
      [levels('medium', 'medium'), 2],
    ]);
    const lines = linesOfPoll(session.announce(1));
    expect(lines.slice(0, 4)).toEqual([
      'Kết quả: số phiếu phát ra: 9; số phiếu thu về: 8. Tỷ lệ tính trên tổng số phiếu (8). Phiếu không đánh dấu hoặc đánh dấu nhiều mức đối với một người được tính là không hợp lệ đối với riêng người đó.',
      'TT | Họ và tên, chức vụ | Tín nhiệm cao | Tín nhiệm | Tín nhiệm thấp | Không hợp lệ',
      '1 | Ân\nGiám đốc Sở Tài chính | 5\n62,50 % | 2\n25,00 % | 0\n0,00 % | 1\n12,50 %',
      '2 | Bình | 0\n0,00 % | 2\n25,00 % | 6\n75,00 % | 0\n0,00 %',
    ]);
    expect(lines.at(-1)).toMatch(
      /^- Bình: có 6 phiếu đánh giá “tín nhiệm thấp”.*miễn nhiệm.* theo Điều 12 Nghị quyết số 96\/2023\/QH15 của Quốc hội\.$/,
    );
  });

  it('without consequences says so', () => {
    const session = voting(rating).closeSecret(1, PRESENT, [[levels('high', 'high'), 9]]);
    expect(linesOfPoll(session.announce(1)).at(-1)).toBe(
      'Kết luận: không có người nào bị đánh giá ở mức phải xem xét (từ 5 phiếu trở lên, tính trên tổng số phiếu là 9 theo Điều 12 Nghị quyết số 96/2023/QH15 của Quốc hội).',
    );
  });
});

it('a confidence vote names who is to be removed from office', () => {
  const session = voting({
    paper: { type: 'confidence-vote', officials: nominees('Ân', 'Bình') },
  });
  session.closeSecret(1, PRESENT, [
    [{ type: 'confidence-vote', answers: ['no-confidence', 'confidence'] }, 5],
    [{ type: 'confidence-vote', answers: ['confidence', null] }, 3],
  ]);
  const lines = linesOfPoll(session.announce(1));
  expect(lines.slice(1, 4)).toEqual([
    'TT | Họ và tên, chức vụ | Tín nhiệm | Không tín nhiệm | Không hợp lệ',
    '1 | Ân\nGiám đốc Sở Tài chính | 3\n37,50 % | 5\n62,50 % | 0\n0,00 %',
    '2 | Bình | 5\n62,50 % | 0\n0,00 % | 3\n37,50 %',
  ]);
  expect(lines.at(-1)).toMatch(/^- Ân: có 5 phiếu “không tín nhiệm”/);
});
