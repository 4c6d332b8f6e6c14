import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { allRollCallsCsv, rollCallCsv as pollCsv } from '../../../server/minutes/csv/roll-call-csv.ts';
import { clauses, openOpinionPoll, SECRET } from './polls-of-every-kind.ts';
import { d, delegate, motion, p, range, SessionBuilder } from './session-builder.ts';
import { wholeSession } from './whole-session.ts';

function counted(...names: readonly string[]): SessionBuilder {
  const session = new SessionBuilder().delegates(
    ...names.map((name, index) =>
      delegate(index + 1, name, { group: 'Tổ "1", khu A', constituency: 'Số 2', seat: '-3' }),
    ),
  );
  session.mark('present', range(1, names.length)).open().openPoll('Thông qua');
  return session.closePoll(1, { for: [1] });
}

function rollCallCsv(session: SessionBuilder, number = 1): string | null {
  const poll = session.state.polls[number - 1];
  if (!poll) throw new Error(`there is no poll ${number}`);
  return pollCsv(session.state, poll, session.log);
}

describe('the roll call of one vote', () => {
  it('is UTF-8 with a byte order mark, CRLF, quoted and in order of given names', () => {
    expect(rollCallCsv(counted('Lê Văn Đạt', 'Trần Thị Ân'))).toBe(
      '\uFEFFTT,Họ và tên,Tổ đại biểu,Đơn vị bầu cử,Số ghế,Ý kiến\r\n' +
        '1,Trần Thị Ân,"Tổ ""1"", khu A",Số 2,\'-3,"Có mặt, không bấm biểu quyết"\r\n' +
        '2,Lê Văn Đạt,"Tổ ""1"", khu A",Số 2,\'-3,Tán thành\r\n',
    );
  });

  it.each(['=HYPERLINK("x")', '+84', '-1', '@SUM(A1)'])('makes %s harmless to a spreadsheet', (name) => {
    const csv = rollCallCsv(counted(name)) ?? '';
    const rows: string[][] = parse(csv, { bom: true });
    expect(rows[1]?.[1]).toBe(`'${name}`);
  });

  it('is null for a vote without a count, and for a secret one', () => {
    const session = counted('Lê Văn Đạt').openPoll('Lần hai');
    expect(rollCallCsv(session, 2)).toBeNull();
    session.do({ type: 'AnnulPoll', pollId: p(2), reason: 'Mất điện' });
    expect(rollCallCsv(session, 2)).toBeNull();
    session.openPoll('Kín', null, null, SECRET).closeSecret(3, [1], [[motion('for'), 1]]);
    expect(rollCallCsv(session, 3)).toBeNull();
  });

  it('has a column for each clause, names those kept out, and marks a manual vote', () => {
    const session = counted('Lê Văn Đạt', 'Trần Thị Ân', 'Vũ Lữ').openPoll('Từng điều', null, null, {
      ...clauses('Điều 1', 'Điều 2'),
      procedure: { type: 'manual', means: 'hands-by-name' },
      recused: [d(3)],
    });
    session.countByHand(2, {
      type: 'by-name',
      votes: [{ selection: motion('for', 'abstain'), delegates: [d(1)] }],
    });
    const rows: string[][] = parse(rollCallCsv(session, 2) ?? '', { bom: true });
    expect(rows.map((row) => row.slice(5))).toEqual([
      ['Nội dung 1: Điều 1 (biểu quyết thủ công)', 'Nội dung 2: Điều 2 (biểu quyết thủ công)'],
      ['Có mặt, không giơ tay', 'Có mặt, không giơ tay'],
      ['Tán thành', 'Không biểu quyết'],
      ['Không được biểu quyết', 'Không được biểu quyết'],
    ]);
  });

  it('of an opinion poll has the written reasons', () => {
    const session = counted('Lê Văn Đạt', 'Trần Thị Ân');
    openOpinionPoll(session);
    session.closeByName(2, [[motion('against'), [1]]], { 1: '=Chưa rõ, cần làm lại' });
    const rows: string[][] = parse(rollCallCsv(session, 2) ?? '', { bom: true });
    expect(rows.map((row) => row.slice(5))).toEqual([
      ['Ý kiến', 'Ý kiến bằng văn bản'],
      ['Không trả lời', ''],
      ['Không tán thành', "'=Chưa rõ, cần làm lại"],
    ]);
  });

  it('of an annulled vote that was counted is kept', () => {
    const session = counted('Lê Văn Đạt').do({ type: 'AnnulPoll', pollId: p(1), reason: 'Mất điện' });
    expect(rollCallCsv(session)).toContain('Lê Văn Đạt');
  });
});

it('says beside the votes what was corrected of them', () => {
  const session = counted('Lê Văn Đạt', 'Trần Thị Ân')
    .openPoll('Thông qua khác')
    .closePoll(2, { for: [1] });
  session.correct(({ type }) => type === 'PollClosed', 'Trần Thị Ân tán thành');
  const heading = 'Ý kiến (đã được đính chính: Trần Thị Ân tán thành)';
  const headings = (number: number): string[] =>
    parse(rollCallCsv(session, number) ?? '', { bom: true })[0] ?? [];
  expect(headings(1).at(-1)).toBe(heading);
  expect(headings(2).at(-1)).toBe('Ý kiến');
  const all: string[][] = parse(allRollCallsCsv(session.state, session.log), { bom: true });
  expect(new Set(all.slice(1).map(([, subject]) => subject))).toEqual(
    new Set(['Thông qua (đã được đính chính: Trần Thị Ân tán thành)', 'Thông qua khác']),
  );
});

describe('all roll calls', () => {
  it('are one table with the number and the subject of each vote', () => {
    const { state, log } = wholeSession();
    const rows: string[][] = parse(allRollCallsCsv(state, log), { bom: true });
    expect(rows[0]?.slice(0, 5)).toEqual([
      'Biểu quyết số',
      'Nội dung biểu quyết',
      'Cách ghi',
      'Nội dung thành phần',
      'TT',
    ]);
    // Eight votes on one question, one on three clauses, one on seven; hands by name, no quorum, the opinion poll.
    expect(rows).toHaveLength(1 + 83 * (8 + 3 + 7 + 1 + 1 + 1));
    expect(new Set(rows.slice(1).map(([, , manner]) => manner))).toEqual(
      new Set(['Thiết bị điện tử', 'Thủ công']),
    );
    expect(rows[1 + 83 * 3]?.[0]).toBe('4');
    expect(rows[1 + 83 * 3]?.[1]).toMatch(/\(đã hủy\)$/);
  });

  it('are a header alone where nothing was put to the vote', () => {
    const { state, log } = new SessionBuilder();
    expect(allRollCallsCsv(state, log).trimEnd().split('\r\n')).toHaveLength(1);
  });
});
