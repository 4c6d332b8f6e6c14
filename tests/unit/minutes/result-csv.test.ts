import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { PollQuestion } from '#shared/protocol/polls.ts';
import { resultCsv } from '../../../server/minutes/csv/result-csv.ts';
import { chosen, clauses, levels, nominees, SECRET } from './polls-of-every-kind.ts';
import { delegate, motion, p, range, SessionBuilder } from './session-builder.ts';

/** Ten delegates, of whom nine are there. */
function inHall(): SessionBuilder {
  const session = new SessionBuilder().delegates(...range(1, 10).map((n) => delegate(n, `Lê Văn ${n}`)));
  return session.mark('present', range(1, 9)).open();
}

function voting(question: Partial<PollQuestion>, title = 'Thông qua'): SessionBuilder {
  return inHall().openPoll(title, null, null, question);
}

/** The rows of the first poll, by their headings. */
function rowsOf(session: SessionBuilder): readonly Readonly<Record<string, string>>[] {
  const poll = session.state.polls[0];
  const csv = poll ? resultCsv(session.state, poll, session.log) : null;
  return parse(csv ?? '', { bom: true, columns: true });
}

const cells = (row: Readonly<Record<string, string>> | undefined, ...names: readonly string[]) =>
  names.map((name) => row?.[name]);

describe('the result of a vote as a table', () => {
  it('has a row for each opinion on each clause, with its base, share, result and source', () => {
    const session = voting(clauses('Điều 1', 'Điều 2'));
    const rows = rowsOf(session.closeByName(1, [[motion('for', 'against'), range(1, 6)]]));
    expect(rows).toHaveLength(8);
    expect(
      cells(
        rows[0],
        'TT',
        'Nội dung hoặc người',
        'Ý kiến',
        'Số lượng',
        'Cơ sở tính',
        'Số làm cơ sở',
        'Tỷ lệ',
        'Kết quả',
      ),
    ).toEqual(['1', 'Điều 1', 'Tán thành', '6', 'Tổng số đại biểu', '10', '60,00%', 'Được thông qua']);
    expect(cells(rows[5], 'TT', 'Ý kiến', 'Số lượng', 'Kết quả')).toEqual([
      '2',
      'Không tán thành',
      '6',
      'Không được thông qua',
    ]);
    expect(rows[0]?.['Căn cứ']).toMatch(/^Khoản 2 Điều 35 /);
    expect(rows[0]?.['Tình trạng']).toBe('Chưa công bố');
  });

  it('marks what was counted by hand, and by whom', () => {
    const session = voting({ procedure: { type: 'manual', means: 'hands-counted' } });
    session.countByHand(1, {
      type: 'counted',
      papers: null,
      tally: { type: 'motion', clauses: [{ for: 9, against: 0, abstain: 0 }] },
    });
    expect(rowsOf(session)[0]?.['Cách ghi']).toBe('Thủ công (Thư ký thứ nhất nhập, Thư ký thứ hai xác nhận)');
  });

  it('of an election begins with the ballots and lists the candidates', () => {
    const session = voting({
      ...SECRET,
      paper: {
        type: 'election',
        seats: 1,
        candidates: nominees('Ân', 'Bình'),
        method: 'absolute-majority',
      },
    });
    session.closeSecret(1, range(1, 9), [
      [chosen(0), 7],
      [chosen(), 1],
    ]);
    const rows = rowsOf(session.announce(1));
    expect(rows.map((row) => cells(row, 'Nội dung hoặc người', 'Số lượng', 'Tỷ lệ', 'Kết quả'))).toEqual([
      ['Số phiếu phát ra', '9', '', ''],
      ['Số phiếu thu về', '8', '', ''],
      ['Số phiếu hợp lệ', '7', '', ''],
      ['Số phiếu không hợp lệ', '0', '', ''],
      ['Số phiếu trắng', '1', '', ''],
      ['Ân', '7', '70,00%', 'Trúng cử'],
      ['Bình', '0', '0,00%', 'Không trúng cử'],
    ]);
  });

  it('of a confidence rating has a row for each level of each official', () => {
    const session = voting({
      ...SECRET,
      paper: { type: 'confidence-rating', officials: nominees('Ân') },
    });
    session.closeSecret(1, range(1, 9), [
      [levels('low'), 6],
      [levels(null), 2],
    ]);
    const rows = rowsOf(session).filter(({ TT }) => TT === '1');
    expect(rows.map((row) => cells(row, 'Ý kiến', 'Số lượng', 'Cơ sở tính', 'Tỷ lệ'))).toEqual([
      ['Tín nhiệm cao', '0', 'Tổng số phiếu', '0,00%'],
      ['Tín nhiệm', '0', 'Tổng số phiếu', '0,00%'],
      ['Tín nhiệm thấp', '6', 'Tổng số phiếu', '75,00%'],
      ['Không hợp lệ', '2', 'Tổng số phiếu', '25,00%'],
    ]);
    expect(rows[0]?.['Kết quả']).toBe('Trình Hội đồng nhân dân miễn nhiệm');
  });

  it('says that the result is void for want of a quorum', () => {
    const session = inHall().requireQuorum();
    session.openPoll('Thông qua', null, null, { ruleSetId: 'song-lam' }).mark('absent', range(5, 9));
    session.closePoll(1, { for: range(1, 9) });
    expect(rowsOf(session)[0]?.['Kết quả']).toBe('Không đủ số đại biểu theo quy định');
  });

  it('says that the vote was annulled or replaced, and why', () => {
    const annulled = voting({}).closePoll(1, { for: [1] });
    annulled.do({ type: 'AnnulPoll', pollId: p(1), reason: 'Mất điện' });
    expect(rowsOf(annulled)[0]?.['Tình trạng']).toBe('Đã hủy; lý do: Mất điện');
    const repeated = voting({}).closePoll(1, { for: [1] });
    repeated.openPoll('Lại', null, null, { repeats: { pollId: p(1), reason: 'Bấm nhầm' } });
    expect(rowsOf(repeated)[0]?.['Tình trạng']).toBe('Được thay bằng biểu quyết số 2; lý do: Bấm nhầm');
  });

  it('is harmless to a spreadsheet', () => {
    const session = voting({}, '=HYPERLINK("x")').closePoll(1, { for: [1] });
    expect(rowsOf(session)[0]?.['Nội dung biểu quyết']).toBe('\'=HYPERLINK("x")');
  });

  it('is there only once there is a count', () => {
    expect(rowsOf(voting({}))).toEqual([]);
  });
});

it('says in each row what was corrected of the vote', () => {
  const session = voting({}).closePoll(1, { for: range(1, 6) });
  session.correct(({ type }) => type === 'PollClosed', 'Có 7 phiếu tán thành');
  expect(new Set(rowsOf(session).map((row) => row['Tình trạng']))).toEqual(
    new Set(['Chưa công bố; đã được đính chính: Có 7 phiếu tán thành']),
  );
});
