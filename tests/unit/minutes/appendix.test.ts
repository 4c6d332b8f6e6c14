import { describe, expect, it } from 'vitest';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { linesOf } from './paper-text.ts';
import { chosen, clauses, nominees, SECRET } from './polls-of-every-kind.ts';
import { d, delegate, motion, range, SessionBuilder } from './session-builder.ts';

function present(count: number): SessionBuilder {
  const names = ['Ân', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Giang'];
  const session = new SessionBuilder().delegates(
    ...names.slice(0, count).map((name, index) => delegate(index + 1, `Lê ${name}`)),
  );
  return session.mark('present', range(1, count)).open();
}

/** Without its title. */
const appendixOf = (session: SessionBuilder) =>
  linesOf(minutesPaper(session.state, session.log).appendix).slice(4);

describe('the roll call in the appendix', () => {
  it('of up to four clauses has a column for each', () => {
    const session = present(4).openPoll('Từng điều', null, null, {
      ...clauses('Điều 1', 'Điều 2'),
      recused: [d(4)],
    });
    session.closeByName(1, [
      [motion('for', 'against'), [1]],
      [motion('abstain', null), [2]],
    ]);
    expect(appendixOf(session)).toEqual([
      'Biểu quyết số 1: Từng điều.',
      '- Nội dung 1: Điều 1.',
      '- Nội dung 2: Điều 2.',
      'TT | Họ và tên | Tổ đại biểu | Nội dung 1 | Nội dung 2',
      '1 | Lê Ân | Tổ số 1 | Tán thành | Không tán thành',
      '2 | Lê Bình | Tổ số 2 | Không biểu quyết | Có mặt, không bấm biểu quyết',
      '3 | Lê Cường | Tổ số 3 | Có mặt, không bấm biểu quyết | Có mặt, không bấm biểu quyết',
      '4 | Lê Dũng | Tổ số 4 | Không được biểu quyết | Không được biểu quyết',
    ]);
  });

  it('of more clauses names the voters once and then the exceptions of each', () => {
    const session = present(6).openPoll('Từng điều', null, null, clauses('A', 'B', 'C', 'D', 'E'));
    session.mark('absent', [6]).closeByName(1, [
      [motion('for', 'for', 'against', 'for', 'for'), [1, 2, 3]],
      [motion('for', 'against', 'against', 'abstain', null), [4]],
    ]);
    expect(appendixOf(session)).toEqual([
      'Biểu quyết số 1: Từng điều.',
      '- Đại biểu đã biểu quyết (4 đại biểu): Lê Ân, Lê Bình, Lê Cường, Lê Dũng.',
      '- Có mặt, không bấm biểu quyết (1 đại biểu): Lê Đạt.',
      '- Vắng mặt (1 đại biểu): Lê Giang.',
      'Nội dung 1. A. Tán thành: tất cả 4 đại biểu đã biểu quyết.',
      'Nội dung 2. B. Tán thành: 3 đại biểu đã biểu quyết, trừ những đại biểu không tán thành (1): Lê Dũng.',
      'Nội dung 3. C. Không tán thành: tất cả 4 đại biểu đã biểu quyết.',
      'Nội dung 4. D. Tán thành: 3 đại biểu đã biểu quyết, trừ những đại biểu không biểu quyết (1): Lê Dũng.',
      'Nội dung 5. E. Tán thành: 3 đại biểu đã biểu quyết, trừ những đại biểu không bấm biểu quyết (1): Lê Dũng.',
    ]);
  });

  it('of an election by name lists whom each delegate voted for', () => {
    const session = present(2).openPoll('Bầu Thư ký kỳ họp', null, null, {
      paper: {
        type: 'election',
        seats: 2,
        candidates: nominees('Vũ Lữ', 'Đỗ Mỹ'),
        method: 'absolute-majority',
      },
    });
    session.closeByName(1, [
      [chosen(0, 1), [1]],
      [chosen(), [2]],
    ]);
    expect(appendixOf(session).slice(1)).toEqual([
      'TT | Họ và tên | Tổ đại biểu | Bầu cho',
      '1 | Lê Ân | Tổ số 1 | Vũ Lữ, Đỗ Mỹ',
      '2 | Lê Bình | Tổ số 2 | Phiếu trắng',
    ]);
  });

  it('of a show of hands by name is marked manual', () => {
    const session = present(2).openPoll('Thông qua', null, null, {
      procedure: { type: 'manual', means: 'hands-by-name' },
    });
    session.countByHand(1, { type: 'by-name', votes: [{ selection: motion('for'), delegates: [d(2)] }] });
    expect(appendixOf(session)[0]).toBe('Biểu quyết số 1 (biểu quyết thủ công): Thông qua.');
  });

  it('is not there for secret ballots and counted hands', () => {
    const session = present(3).openPoll('Kín', null, null, SECRET);
    session.closeSecret(1, [1, 2], [[motion('for'), 2]]);
    session.openPoll('Giơ tay', null, null, { procedure: { type: 'manual', means: 'hands-counted' } });
    session.countByHand(2, {
      type: 'counted',
      papers: null,
      tally: { type: 'motion', clauses: [{ for: 3, against: 0, abstain: 0 }] },
    });
    expect(minutesPaper(session.state, session.log).appendix).toEqual([]);
  });
});
