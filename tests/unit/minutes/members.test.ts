import { describe, expect, it } from 'vitest';
import { CorrectionMarks } from '../../../server/minutes/correction-marks.ts';
import { rollCallCsv } from '../../../server/minutes/csv/roll-call-csv.ts';
import { describeEvent } from '../../../server/minutes/event-description.ts';
import { pollBlocks } from '../../../server/minutes/polls/poll-blocks.ts';
import { bodyOf, linesOf } from './paper-text.ts';
import { openOpinionPoll } from './polls-of-every-kind.ts';
import { a, d, delegate, motion, range, SessionBuilder } from './session-builder.ts';

const SINCE = { on: '2026-12-01', source: 'Nghị quyết số 7/NQ-HĐND', reason: 'Theo nguyện vọng cá nhân' };

function sitting(): SessionBuilder {
  return new SessionBuilder()
    .delegates(delegate(1, 'Phạm Thị'), delegate(2, 'Lê Văn Đạt'), delegate(3, 'Vũ Lữ'), delegate(4, 'Vũ Lữ'))
    .item(1, 'Giá đất')
    .item(2, 'Dòng kẻ bảng')
    .item(3, 'Giá đất')
    .mark('present', range(1, 4))
    .open();
}

const csvOf = ({ state, log }: SessionBuilder, n: number): string => {
  const poll = state.polls[n - 1];
  return (poll && rollCallCsv(state, poll, log)) ?? '';
};

describe('papers of a vote', () => {
  it('name its voters as they were called then, also those who left the list since', () => {
    const session = sitting()
      .openPoll('Thông qua')
      .closePoll(1, { for: range(1, 4) })
      .do({
        type: 'CorrectDelegate',
        delegate: delegate(1, 'Phạm Thị Ánh', { group: 'Tổ số 8' }),
        reason: 'Thiếu tên',
      })
      .do({ type: 'StrikeDelegate', delegateId: d(2), kind: 'resigned', ...SINCE })
      .openPoll('Lần hai')
      .closePoll(2, { for: [1, 3, 4] });
    expect(csvOf(session, 1)).toContain('Phạm Thị,Tổ số 1');
    expect(csvOf(session, 1)).toContain('Lê Văn Đạt');
    expect(csvOf(session, 2)).toContain('Phạm Thị Ánh,Tổ số 8');
    expect(csvOf(session, 2)).not.toContain('Lê Văn Đạt');
  });

  it('keep group and name also where a list is imported anew', () => {
    const session = sitting()
      .openPoll('Thông qua')
      .closePoll(1, { for: range(1, 4) });
    session.delegates(delegate(2, 'Lê Văn Đạt', { group: 'Tổ mới' }));
    expect(csvOf(session, 1)).not.toContain('Tổ mới');
  });

  it('name whoever left during an opinion poll, with the day', () => {
    const session = sitting();
    openOpinionPoll(session);
    session
      .do({ type: 'StrikeDelegate', delegateId: d(2), kind: 'resigned', ...SINCE })
      .closeByName(1, [[motion('for'), [1, 2, 3]]]);
    const poll = session.state.polls[0];
    const text = poll
      ? linesOf(pollBlocks(session.state, poll, '', new CorrectionMarks([], []))).join('\n')
      : '';
    expect(text).toContain(
      'Không còn trong danh sách khi kết thúc (1 đại biểu): Lê Văn Đạt (thôi làm nhiệm vụ đại biểu từ ngày 01/12/2026 theo Nghị quyết số 7/NQ-HĐND).',
    );
    expect(text).toContain('Số đại biểu trả lời: 2/3');
  });
});

describe('the minutes', () => {
  it('tell each change of the list and of the programme, with day, source and reason', () => {
    const session = sitting()
      .do({ type: 'CorrectDelegate', delegate: delegate(1, 'Phạm Thị Ánh'), reason: 'Thiếu tên' })
      .do({ type: 'StrikeDelegate', delegateId: d(2), kind: 'resigned', ...SINCE })
      .do({ type: 'SuspendDelegate', delegateId: d(3), ...SINCE })
      .do({ type: 'RestoreDelegate', delegateId: d(3), on: '2026-12-08', source: '', reason: 'Hết hạn' })
      .do({ type: 'JoinDelegates', keep: d(3), drop: d(4), reason: 'Một người', dropVoted: false })
      .do({
        type: 'CorrectAgendaItem',
        item: {
          id: a(1),
          number: '1',
          title: 'Bảng giá đất',
          kind: 'resolution',
          presenter: '',
          minutes: 20,
          day: 1,
          audience: 'public',
        },
        reason: 'Thiếu chữ',
      })
      .do({ type: 'StrikeAgendaItem', itemId: a(2), reason: 'Nhập nhầm' })
      .do({ type: 'MergeAgendaItems', keep: a(1), drop: a(3), reason: 'Ghi hai lần' });
    const text = bodyOf(session).join('\n');
    expect(text).toContain('THAY ĐỔI DANH SÁCH ĐẠI BIỂU VÀ CHƯƠNG TRÌNH');
    for (const words of [
      'Sửa thông tin đại biểu Phạm Thị Ánh. Lý do: Thiếu tên.',
      'Đưa đại biểu Lê Văn Đạt ra khỏi danh sách (thôi làm nhiệm vụ đại biểu từ ngày 01/12/2026 theo Nghị quyết số 7/NQ-HĐND).',
      'bị tạm đình chỉ nhiệm vụ từ ngày 01/12/2026 theo Nghị quyết số 7/NQ-HĐND.',
      'trở lại làm nhiệm vụ từ ngày 08/12/2026. Lý do: Hết hạn.',
      '(mã d4) vào Vũ Lữ (mã d3).',
      'Sửa nội dung 1 “Bảng giá đất” của chương trình.',
      'Bỏ nội dung 2 “Dòng kẻ bảng” khỏi chương trình.',
      'Gộp nội dung 3 “Giá đất” vào nội dung 1 “Bảng giá đất”.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('say nothing of it where nothing was changed', () => {
    expect(bodyOf(sitting()).join('\n')).not.toContain('THAY ĐỔI DANH SÁCH');
  });

  it('still name whoever left the list in what they did before', () => {
    const session = sitting().do({ type: 'StrikeDelegate', delegateId: d(2), kind: 'mistake', ...SINCE });
    const marks = [{ delegateId: d(2), status: 'present' as const }];
    expect(describeEvent(session.state, { type: 'AttendanceMarked', v: 1, marks, reason: null })).toContain(
      'Lê Văn Đạt',
    );
  });
});
