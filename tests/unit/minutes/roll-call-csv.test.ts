import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { allRollCallsCsv, rollCallCsv } from '../../../server/minutes/roll-call-csv.ts';
import { delegate, p, range, SessionBuilder } from './session-builder.ts';
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

describe('the roll call of one vote', () => {
  it('is UTF-8 with a byte order mark, CRLF, quoted and in order of given names', () => {
    expect(rollCallCsv(counted('Lê Văn Đạt', 'Trần Thị Ân').state, p(1))).toBe(
      '\uFEFFTT,Họ và tên,Tổ đại biểu,Đơn vị bầu cử,Số ghế,Ý kiến\r\n' +
        '1,Trần Thị Ân,"Tổ ""1"", khu A",Số 2,\'-3,Không tham gia biểu quyết\r\n' +
        '2,Lê Văn Đạt,"Tổ ""1"", khu A",Số 2,\'-3,Tán thành\r\n',
    );
  });

  it.each(['=HYPERLINK("x")', '+84', '-1', '@SUM(A1)'])('makes %s harmless to a spreadsheet', (name) => {
    const csv = rollCallCsv(counted(name).state, p(1)) ?? '';
    const rows: string[][] = parse(csv, { bom: true });
    expect(rows[1]?.[1]).toBe(`'${name}`);
  });

  it('is null for an unknown vote and for one without a count', () => {
    const session = counted('Lê Văn Đạt').openPoll('Lần hai');
    expect(rollCallCsv(session.state, p(9))).toBeNull();
    expect(rollCallCsv(session.state, p(2))).toBeNull();
    session.do({ type: 'AnnulPoll', pollId: p(2), reason: 'Mất điện' });
    expect(rollCallCsv(session.state, p(2))).toBeNull();
  });

  it('of an annulled vote that was counted is kept', () => {
    const session = counted('Lê Văn Đạt').do({ type: 'AnnulPoll', pollId: p(1), reason: 'Mất điện' });
    expect(rollCallCsv(session.state, p(1))).toContain('Lê Văn Đạt');
  });
});

describe('all roll calls', () => {
  it('are one table with the number and the subject of each vote', () => {
    const { state } = wholeSession();
    const rows: string[][] = parse(allRollCallsCsv(state), { bom: true });
    expect(rows[0]?.slice(0, 3)).toEqual(['Biểu quyết số', 'Nội dung', 'TT']);
    expect(rows).toHaveLength(1 + 83 * state.polls.length);
    expect(rows[1 + 83 * 3]?.[0]).toBe('4');
    expect(rows[1 + 83 * 3]?.[1]).toMatch(/\(đã hủy\)$/);
  });

  it('are a header alone where nothing was put to the vote', () => {
    expect(allRollCallsCsv(new SessionBuilder().state).trimEnd().split('\r\n')).toHaveLength(1);
  });
});
