import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ManualEntry, PollQuestion } from '#shared/protocol/polls.ts';
import type { OfficialPaper } from '../../../server/minutes/blocks.ts';
import { countMinutes } from '../../../server/minutes/count/count-minutes.ts';
import { linesOf } from './paper-text.ts';
import { chosen, levels, nominees, SECRET } from './polls-of-every-kind.ts';
import { BOX_ROOT, d, delegate, motion, p, range, SessionBuilder } from './session-builder.ts';

function voting(question: Partial<PollQuestion>): SessionBuilder {
  const session = new SessionBuilder().delegates(...range(1, 10).map((n) => delegate(n, `Lê Văn ${n}`)));
  session.mark('present', range(1, 10)).at('2026-12-08T08:30').open();
  return session.openPoll('Bầu Ủy viên', null, null, question).wait(10);
}

function countOf(session: SessionBuilder) {
  const poll = session.state.polls[0];
  if (!poll) throw new Error('nothing was put to the vote');
  return countMinutes(session.state, poll, session.log);
}

function paperOf(session: SessionBuilder): OfficialPaper {
  const minutes = countOf(session);
  if (minutes.type !== 'paper') throw new Error(`no paper but ${minutes.type}`);
  return minutes.paper;
}

const ELECTION: Partial<PollQuestion> = {
  paper: {
    type: 'election',
    seats: 2,
    candidates: nominees('Ân', 'Bình', 'Cường'),
    method: 'absolute-majority',
  },
};

describe('the minutes of a secret count', () => {
  const session = voting({ ...SECRET, ...ELECTION });
  session.closeSecret(1, range(1, 10), [
    [chosen(0, 1), 8],
    [chosen(), 1],
  ]);
  const paper = paperOf(session);
  const lines = linesOf(paper.body);

  it('are a paper of the counting committee under the council', () => {
    expect(paper.letterhead.superior).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH THANH LÂM']);
    expect(paper.letterhead.issuer).toEqual(['BAN KIỂM PHIẾU']);
    expect(paper.letterhead.placeAndDate).toBe('Thanh Lâm, ngày 08 tháng 12 năm 2026');
    expect(paper.documentType).toBe('BIÊN BẢN KIỂM PHIẾU');
    expect(paper.subject[0]).toBe('Bầu Ủy viên');
  });

  it('say when and where, what was voted on and how, and who could vote', () => {
    expect(lines).toContain(
      '1. Thời gian bỏ phiếu: từ 08 giờ 30 phút đến 08 giờ 40 phút, ngày 08 tháng 12 năm 2026.',
    );
    expect(lines).toContain('2. Địa điểm: Hội trường lớn, Trung tâm Hội nghị tỉnh Thanh Lâm.');
    expect(lines).toContain('1. Nội dung: Bầu Ủy viên. Số người cần bầu: 2. Danh sách có 3 người ứng cử.');
    expect(lines).toContain('2. Hình thức: bỏ phiếu kín bằng thiết bị điện tử.');
    expect(lines.some((line) => line.includes('toàn thể đại biểu, tổng số 10 đại biểu.'))).toBe(true);
  });

  it('count the ballots and the votes, and conclude with the source', () => {
    for (const row of [
      'Số phiếu phát ra | 10',
      'Số phiếu thu về | 9',
      'Số phiếu hợp lệ | 8',
      'Số phiếu không hợp lệ | 0',
      'Số phiếu trắng | 1',
      '2 | Bình | 8 | 80,00 % | 80,00 % | Trúng cử',
    ]) {
      expect(lines).toContain(row);
    }
    expect(lines.find((line) => line.startsWith('Kết luận'))).toMatch(
      /trúng cử 2 người: Ân, Bình .* theo Quy chế làm việc của Hội đồng/,
    );
  });

  it('bear the fingerprints of key and box, and say how anybody counts again', () => {
    const key = session.state.polls[0]?.publicKey ?? '';
    const fingerprint = createHash('sha256').update(Buffer.from(key, 'base64url')).digest('hex');
    expect(lines).toContain(`Khóa công khai của cuộc bỏ phiếu | ${fingerprint}`);
    expect(lines).toContain(`Hòm phiếu | ${BOX_ROOT}`);
    expect(lines.some((line) => line.includes('/observer'))).toBe(true);
  });

  it('are signed by the counting committee and the chair', () => {
    expect(paper.signatures.map(({ heading, left, right }) => [heading, left?.role, right?.role])).toEqual([
      ['BAN KIỂM PHIẾU', 'CÁC THÀNH VIÊN', 'TRƯỞNG BAN'],
      [null, undefined, 'CHỦ TỌA'],
    ]);
  });
});

it('of papers are marked manual, name both secretaries, and have nothing to verify', () => {
  const session = voting({ ...ELECTION, procedure: { type: 'manual', means: 'paper' } });
  session.countByHand(1, {
    type: 'counted',
    papers: { issued: 10, returned: 10 },
    tally: { type: 'election', votes: [8, 3, 1], blank: 0, invalid: 2 },
  });
  const lines = linesOf(paperOf(session).body);
  expect(lines).toContain('2. Hình thức: bỏ phiếu bằng phiếu giấy (bỏ phiếu thủ công).');
  expect(lines).toContain('4. Kết quả kiểm đếm thủ công do Thư ký thứ nhất nhập, Thư ký thứ hai xác nhận.');
  expect(lines).toContain('Số phiếu không hợp lệ | 2');
  expect(lines.some((line) => line.includes('KIỂM CHỨNG'))).toBe(false);
});

it('of a confidence rating count each official on the total number of ballots', () => {
  const session = voting({
    ...SECRET,
    paper: { type: 'confidence-rating', officials: nominees('Ân', 'Bình') },
  });
  session.closeSecret(1, range(1, 10), [[levels('high', null), 10]]);
  const lines = linesOf(paperOf(session).body);
  expect(lines).toContain('2 | Bình | 0\n0,00 % | 0\n0,00 % | 0\n0,00 % | 10\n100,00 %');
  expect(lines.some((line) => line.startsWith('2. Kết quả: tỷ lệ tính trên tổng số phiếu (10).'))).toBe(true);
});

describe('minutes of the count', () => {
  it('wait for the vote to close', () => {
    expect(countOf(voting({ ...SECRET })).type).toBe('not-closed');
  });

  it('are not made of votes without ballots', () => {
    const session = voting({});
    expect(countOf(session).type).toBe('none');
    expect(countOf(session.closePoll(1, { for: [1] })).type).toBe('none');
  });

  it('are not made of a vote that was annulled before it was counted', () => {
    const session = voting({ ...SECRET }).do({ type: 'AnnulPoll', pollId: p(1), reason: 'Mất điện' });
    expect(countOf(session).type).toBe('none');
  });

  it('of an annulled vote state the reason in place of a conclusion', () => {
    const session = voting({ ...SECRET }).closeSecret(1, [1, 2], [[motion('for'), 2]]);
    session.do({ type: 'AnnulPoll', pollId: p(1), reason: 'Phát nhầm phiếu' });
    const lines = linesOf(paperOf(session).body);
    expect(lines).toContain('Lần bỏ phiếu này đã bị hủy. Lý do: Phát nhầm phiếu. Kết quả không có giá trị.');
    expect(lines.some((line) => line.startsWith('Kết luận'))).toBe(false);
  });
});

describe('a corrected count', () => {
  const session = voting({ ...SECRET, ...ELECTION });
  session.closeSecret(1, range(1, 10), [[chosen(0, 1), 10]]);

  it('is marked at its figures, and says by what it was put right', () => {
    session.mark('absent', [3]).correct(({ type }) => type === 'AttendanceMarked', 'Vắng 1 người');
    session.correct(({ type }) => type === 'PollClosed', 'Ban kiểm phiếu lập lúc 09 giờ', 'Ghi nhầm giờ');
    const lines = linesOf(paperOf(session).body);
    const mark = '(đã được đính chính, xem phần Đính chính, số 1)';
    expect(lines).toContain(`1. Số phiếu ${mark}:`);
    expect(lines.find((line) => line.startsWith('2. Kết quả'))).toContain(`2. Kết quả ${mark}: số phiếu bầu`);
    const section = lines.indexOf('V. ĐÍNH CHÍNH');
    expect(lines[section + 1]).toMatch(
      /^1\. Đính chính mục số \d+ .*Nội dung đính chính: Ban kiểm phiếu lập lúc 09 giờ\. Lý do: Ghi nhầm giờ\./,
    );
    // What was corrected of anything else has no place here.
    expect(lines.join('\n')).not.toContain('Vắng 1 người');
  });

  it('of another poll leaves no mark', () => {
    const lines = linesOf(
      paperOf(voting({ ...SECRET, ...ELECTION }).closeSecret(1, [1], [[chosen(0), 1]])).body,
    );
    expect(lines.join('\n')).not.toMatch(/đính chính/i);
  });
});

describe('the minutes of a count for which counters were named', () => {
  const named = new SessionBuilder().delegates(...range(1, 10).map((n) => delegate(n, `Lê Văn ${n}`)));
  named.mark('present', range(1, 10)).at('2026-12-08T08:30').open();
  named.do({ type: 'NameCounters', delegateIds: [d(3), d(4)] });
  named.openPoll('Bầu Ủy viên', null, null, {
    ...ELECTION,
    procedure: { type: 'manual', means: 'paper' },
  });
  const entry: ManualEntry = {
    type: 'counted',
    papers: { issued: 10, returned: 10 },
    tally: { type: 'election', votes: [9, 8, 0], blank: 1, invalid: 0 },
  };
  named.do({ type: 'EnterManualCount', pollId: p(1), entry });
  const [open] = named.state.polls;
  const enteredAt = open?.status === 'open' ? (open.manualCount?.enteredAt ?? '') : '';
  named.do({ type: 'ConfirmManualCount', pollId: p(1), enteredAt }, { capacity: 'counter', id: d(3) });
  const lines = linesOf(paperOf(named).body);

  it('list them, and name the one who confirmed it as a counter', () => {
    expect(lines).toContain('- Đại biểu Lê Văn 3;');
    expect(lines).toContain('- Đại biểu Lê Văn 4.');
    expect(lines.join('\n')).toContain('đại biểu Lê Văn 3 (Ban kiểm phiếu) xác nhận.');
  });

  it('keep those of then, whoever is named later', () => {
    named.do({ type: 'NameCounters', delegateIds: [d(5)] });
    expect(linesOf(paperOf(named).body)).toEqual(lines);
  });
});
