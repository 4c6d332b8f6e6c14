import { describe, expect, it } from 'vitest';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { ownRules } from '../session/samples.ts';
import { bodyOf } from './paper-text.ts';
import { clauses, SECRET } from './polls-of-every-kind.ts';
import { a, BOX_ROOT, d, delegate, motion, p, range, SessionBuilder, u } from './session-builder.ts';

const GROUP = 'Tổ số 1';

/** Ten delegates, all present, the first four in one group; item 1 under way since 08:00. */
function underWay(): SessionBuilder {
  const session = new SessionBuilder().delegates(
    ...range(1, 10).map((n) => delegate(n, `Lê Văn ${n}`, { group: n <= 4 ? GROUP : 'Tổ số 2' })),
  );
  session.item(1, 'Nội dung').mark('present', range(1, 10));
  return session.at('2026-12-08T08:00').open().start(1);
}

const without = (lines: readonly string[], start: string) => lines.filter((line) => !line.startsWith(start));
/** The lines of the poll whose title is `label`, up to the end of the minutes. */
function linesFrom(session: SessionBuilder, label: string): readonly string[] {
  const lines = bodyOf(session);
  return lines.slice(lines.findIndex((line) => line.startsWith(label)));
}

describe('a vote on several clauses', () => {
  const session = underWay().openPoll('Từng điều', 1, null, clauses('Điều 1', 'Điều 2'));
  session.closeByName(1, [
    [motion('for', 'against'), range(1, 6)],
    [motion('for', 'for'), [7, 8]],
    [motion('abstain', null), [9]],
  ]);
  const lines = linesFrom(session.announce(1), 'Biểu quyết số 1');

  it('has one table with the result of each', () => {
    expect(lines.slice(2, 6)).toEqual([
      'Kết quả: từng nội dung như trong bảng; mỗi ô ghi số ý kiến, tỷ lệ trên tổng số đại biểu (10) và tỷ lệ trên số đại biểu có mặt (10).',
      'TT | Nội dung | Tán thành | Không tán thành | Không biểu quyết | Có mặt, không bấm biểu quyết | Kết quả',
      '1 | Điều 1 | 8\n80,00 %\n80,00 % | 0\n0,00 %\n0,00 % | 1\n10,00 %\n10,00 % | 1\n10,00 %\n10,00 % | Được thông qua',
      '2 | Điều 2 | 2\n20,00 %\n20,00 % | 6\n60,00 %\n60,00 % | 0\n0,00 %\n0,00 % | 2\n20,00 %\n20,00 % | Không được thông qua',
    ]);
  });

  it('concludes with how many are adopted and which are not', () => {
    expect(lines[6]).toMatch(
      /^Kết luận: 1\/2 nội dung được thông qua; không được thông qua: nội dung 2 \(cần ít nhất 6 đại biểu/,
    );
  });
});

describe('the voters of a vote', () => {
  it('are named when they are not the whole council, and are the base of the shares', () => {
    const session = underWay().openPoll('Ý kiến của tổ', 1, null, {
      electorate: { type: 'group', unit: u(1), name: GROUP },
    });
    const lines = linesFrom(session.closePoll(1, { for: [1, 2, 3] }), 'Biểu quyết số 1');
    expect(lines[1]).toContain(`Thành phần: đại biểu thuộc ${GROUP}.`);
    expect(lines[2]).toBe(
      `Kết quả: 3/4 đại biểu tán thành (bằng 75,00 % tổng số đại biểu của ${GROUP}; bằng 75,00 % số đại biểu có mặt).`,
    );
    expect(lines[8]).toContain(`tính trên tổng số đại biểu của ${GROUP} là 4`);
  });

  it('leave out those kept out, each with the reason', () => {
    const session = underWay().do({
      type: 'DeclareConflict',
      delegateId: d(3),
      agendaItemId: a(1),
      reason: 'Là cổ đông của doanh nghiệp.',
    });
    session.openPoll('Giao đất', 1, null, { recused: [d(2)] }).closePoll(1, { for: range(4, 10) });
    const lines = linesFrom(session, 'Biểu quyết số 1');
    expect(lines[1]).toContain(
      'Không được biểu quyết (2 đại biểu): Lê Văn 2 (lý do: Theo quyết định của Chủ tọa); Lê Văn 3 (lý do: Là cổ đông của doanh nghiệp).',
    );
    expect(lines[2]).toContain('bằng 87,50 % số đại biểu được biểu quyết');
  });
});

describe('a vote taken by hand', () => {
  it('is marked manual and names who entered and who confirmed the count', () => {
    const session = underWay().openPoll('Thông qua', 1, null, {
      procedure: { type: 'manual', means: 'hands-counted' },
    });
    session.countByHand(1, {
      type: 'counted',
      papers: null,
      tally: { type: 'motion', clauses: [{ for: 7, against: 1, abstain: 1 }] },
    });
    const [, how, result] = linesFrom(session, 'Biểu quyết số 1');
    expect(how).toContain(
      'Hình thức: biểu quyết bằng giơ tay, đếm số tay giơ (biểu quyết thủ công). Kết quả kiểm đếm thủ công do Thư ký thứ nhất nhập, Thư ký thứ hai xác nhận.',
    );
    expect(result).toMatch(/^Kết quả: 7\/10 đại biểu tán thành/);
  });

  it('on paper counts the papers given out and returned', () => {
    const session = underWay().openPoll('Thông qua', 1, null, {
      procedure: { type: 'manual', means: 'paper' },
    });
    session.countByHand(1, {
      type: 'counted',
      papers: { issued: 10, returned: 9 },
      tally: { type: 'motion', clauses: [{ for: 7, against: 1, abstain: 0 }] },
    });
    const lines = linesFrom(session, 'Bỏ phiếu số 1');
    expect(lines[1]).toContain('bỏ phiếu bằng phiếu giấy (bỏ phiếu thủ công)');
    expect(lines[2]).toMatch(
      /Số phiếu phát ra: 10; số phiếu thu về: 9; số phiếu hợp lệ: 8; số phiếu trắng hoặc không hợp lệ: 1\.$/,
    );
    expect(lines[7]).toBe('Không bỏ phiếu, phiếu trắng hoặc không hợp lệ | 2 | 20,00 % | 20,00 %');
  });
});

describe('a secret vote', () => {
  const session = underWay().openPoll('Bãi nhiệm', 1, null, {
    ...SECRET,
    paper: { type: 'motion', clauses: [], decision: 'removal' },
  });
  session.closeSecret(1, range(1, 9), [
    [motion('for'), 7],
    [motion(null), 1],
  ]);
  const lines = linesFrom(session.announce(1), 'Bỏ phiếu số 1');

  it('has counts and the code of its box, and no names', () => {
    expect(lines[2]).toBe(
      'Kết quả: 7/10 phiếu tán thành (bằng 70,00 % tổng số đại biểu; bằng 70,00 % số đại biểu có mặt). Số phiếu phát ra: 9; số phiếu thu về: 8; số phiếu hợp lệ: 7; số phiếu không hợp lệ: 0; số phiếu trắng: 1.',
    );
    expect(lines).toContain(`Mã kiểm chứng hòm phiếu (SHA-256): ${BOX_ROOT}`);
    expect(lines.some((line) => line.includes('Lê Văn'))).toBe(false);
  });

  it('on removal needs two thirds of all delegates', () => {
    expect(lines.find((line) => line.startsWith('Kết luận'))).toMatch(
      /được thông qua \(cần ít nhất 7 phiếu tán thành, tính trên tổng số đại biểu là 10 theo khoản 2 Điều 35 /,
    );
  });
});

describe('a vote that was held', () => {
  it('says from when until when, and that what was cast meanwhile counts; not that an end was set and taken back', () => {
    const session = underWay().openPoll('Thông qua', 1);
    session.do({ type: 'SetPollEnd', pollId: p(1) }).do({ type: 'UndoPollEnd', pollId: p(1) });
    session.wait(1).do({ type: 'HoldPoll', pollId: p(1) });
    session.wait(3).do({ type: 'ResumePoll', pollId: p(1) });
    const lines = linesFrom(
      session
        .wait(1)
        .closePoll(1, { for: range(1, 6) })
        .announce(1),
      'Biểu quyết số 1',
    );
    expect(lines[1]).toMatch(
      /Tạm dừng từ \d+ giờ \d+ phút đến \d+ giờ \d+ phút; phiếu gửi trong thời gian tạm dừng được tính\./,
    );
    expect(lines.join(' ')).not.toMatch(/hẹn kết thúc/i);
  });
});

describe('a vote that does not hold', () => {
  it('for want of a quorum at its end says so with the source', () => {
    const session = underWay().requireQuorum().openPoll('Thông qua', 1, null, { ruleSetId: 'song-lam' });
    session.mark('absent', range(6, 10));
    const lines = linesFrom(session.closePoll(1, { for: range(1, 10) }).announce(1), 'Biểu quyết số 1');
    expect(lines[1]).toContain(
      'Số đại biểu có mặt khi bắt đầu là 10/10, khi kết thúc là 5/10, khi kết thúc không bảo đảm số lượng tối thiểu (ít nhất 7/10 đại biểu).',
    );
    expect(without(lines, 'Kết quả').find((line) => line.startsWith('Kết luận'))).toBe(
      'Kết luận: khi kết thúc biểu quyết không đủ số đại biểu theo quy định; kết quả không có giá trị, phải biểu quyết lại theo Quy chế làm việc của Hội đồng nhân dân.',
    );
  });

  it('is not one whose quorum the rules only warn of: it was missing, and the result holds', () => {
    const session = underWay().mark('absent', range(5, 10)).openPoll('Thông qua', 1);
    session.mark('present', range(5, 6));
    const lines = linesFrom(session.closePoll(1, { for: range(1, 6) }).announce(1), 'Biểu quyết số 1');
    expect(lines[1]).toContain(
      'Số đại biểu có mặt khi bắt đầu là 4/10, khi kết thúc là 6/10, khi bắt đầu và khi kết thúc không bảo đảm số lượng tối thiểu (ít nhất 7/10 đại biểu). Theo Quy chế làm việc của Hội đồng nhân dân, việc thiếu số lượng tối thiểu được ghi nhận và không làm mất hiệu lực của kết quả.',
    );
    expect(lines.find((line) => line.startsWith('Kết luận'))).toContain('được thông qua');
  });

  it('says nothing of a quorum where the rules ask for none', () => {
    const session = underWay().do({
      type: 'SaveRuleSet',
      rules: ownRules({ quorum: { ...VN_HDND.quorum, mode: 'none' } }),
    });
    session.openPoll('Thông qua', 1, null, { ruleSetId: 'song-lam' });
    const lines = linesFrom(session.closePoll(1, { for: range(1, 6) }).announce(1), 'Biểu quyết số 1');
    expect(lines[1]).toMatch(/Số đại biểu có mặt khi bắt đầu là 10\/10, khi kết thúc là 10\/10\.$/);
  });

  it('because it was repeated stays on record and names its successor and why', () => {
    const session = underWay()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .wait(3);
    session.openPoll('Thông qua', 1, null, { repeats: { pollId: p(1), reason: 'Bấm nhầm' } });
    session.closePoll(2, { for: range(1, 8) }).announce(2);
    const first = linesFrom(session, 'Biểu quyết số 1 (đã được thay)');
    expect(first[1]).toContain(
      'Biểu quyết này được thay bằng biểu quyết số 2 lúc 08 giờ 03 phút; lý do: Bấm nhầm.',
    );
    expect(first[2]).toMatch(/^Kết quả đã ghi nhận, không còn giá trị: 1\/10 đại biểu tán thành/);
    const second = first.slice(first.findIndex((line) => line.startsWith('Biểu quyết số 2')));
    expect(second[1]).toContain('Thay cho biểu quyết số 1; lý do: Bấm nhầm.');
    expect(first.filter((line) => line.startsWith('Kết luận'))).toHaveLength(1);
  });
});
