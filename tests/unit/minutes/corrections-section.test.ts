import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '#shared/protocol/events.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { describeEvent } from '../../../server/minutes/event-description.ts';
import { bodyOf } from './paper-text.ts';
import { chosen, nominees, SECRET } from './polls-of-every-kind.ts';
import { a, d, delegate, p, range, SessionBuilder, t } from './session-builder.ts';

function session(): SessionBuilder {
  const built = new SessionBuilder().delegates(...range(1, 6).map((n) => delegate(n, `Lê Văn ${n}`)));
  built.item(1, 'Khai mạc "kỳ họp"').document(1, 1, 'Tờ trình').mark('present', range(1, 6)).open();
  return built
    .start(1)
    .openPoll('Thông qua “chương trình”', 1)
    .closePoll(1, { for: range(1, 5) });
}

describe('a correction', () => {
  it('names the entry that it corrects, its time, the new statement and the reason', () => {
    const corrected = session();
    const seq = corrected.log.find(({ event }) => event.type === 'PollClosed')?.seq ?? 0;
    corrected.wait(60).finish(1).close().wait(30);
    corrected.do({ type: 'CorrectEntry', correctsSeq: seq, statement: 'Có 5 phiếu', reason: 'Đọc nhầm.' });
    const lines = bodyOf(corrected);
    expect(lines[lines.indexOf('IV. ĐÍNH CHÍNH') + 1]).toBe(
      `1. Đính chính mục số ${seq} của nhật ký kỳ họp (07 giờ 30 phút ngày 08/12/2026: kết thúc biểu quyết số 1 “Thông qua 'chương trình'”, 5/6 đại biểu tán thành). Nội dung đính chính: Có 5 phiếu. Lý do: Đọc nhầm. Ghi lúc 09 giờ 00 phút ngày 08/12/2026, sau khi bế mạc.`,
    );
  });

  it('leaves no empty section where there is none', () => {
    expect(bodyOf(session())).not.toContain('IV. ĐÍNH CHÍNH');
  });
});

describe('an entry in a few words', () => {
  const { state, log } = session();
  const recorded = (type: SessionEvent['type']) => {
    const found = log.find(({ event }) => event.type === type);
    if (!found) throw new Error(`no ${type} in the log`);
    return found.event;
  };

  it.each<[SessionEvent, string]>([
    [recorded('SessionCreated'), 'lập hồ sơ kỳ họp'],
    [{ type: 'SessionDetailsChanged', v: 1, details: state.details }, 'thay đổi thông tin chung của kỳ họp'],
    [recorded('SessionOpened'), 'khai mạc kỳ họp'],
    [{ type: 'SessionClosed', v: 1 }, 'bế mạc kỳ họp'],
    [recorded('DelegatesRegistered'), 'ghi danh sách 6 đại biểu'],
    [recorded('AgendaItemsScheduled'), 'ghi chương trình gồm 1 nội dung'],
    [recorded('DocumentPublished'), 'phát hành tài liệu “Tờ trình” (bản 1)'],
    [{ type: 'DocumentWithdrawn', v: 1, documentId: t(1), reason: 'x' }, 'rút tài liệu “Tờ trình”'],
    [recorded('AttendanceMarked'), 'điểm danh 6 đại biểu'],
    [
      { type: 'AttendanceMarked', v: 1, marks: [{ delegateId: d(2), status: 'excused' }], reason: null },
      'điểm danh đại biểu Lê Văn 2 vắng mặt có phép',
    ],
    [{ type: 'AttendanceMarkUndone', v: 1, delegateId: d(2) }, 'hoàn tác điểm danh đại biểu Lê Văn 2'],
    [recorded('AgendaItemStarted'), 'bắt đầu nội dung 1 “Khai mạc "kỳ họp"”'],
    [
      { type: 'AgendaItemStartUndone', v: 1, itemId: a(1) },
      'hoàn tác việc bắt đầu nội dung 1 “Khai mạc "kỳ họp"”',
    ],
    [{ type: 'AgendaItemClosed', v: 1, itemId: a(1) }, 'kết thúc nội dung 1 “Khai mạc "kỳ họp"”'],
    [
      { type: 'AgendaItemReopened', v: 1, itemId: a(1), reason: 'x' },
      'mở lại nội dung 1 “Khai mạc "kỳ họp"”',
    ],
    [recorded('PollOpened'), "bắt đầu biểu quyết số 1 “Thông qua 'chương trình'”"],
    [
      { type: 'PollResultAnnounced', v: 2, pollId: p(1), ending: null },
      "công bố kết quả biểu quyết số 1 “Thông qua 'chương trình'”",
    ],
    [
      { type: 'PollAnnulled', v: 1, pollId: p(1), reason: 'x' },
      "hủy biểu quyết số 1 “Thông qua 'chương trình'”",
    ],
    [
      { type: 'ManualCountRejected', v: 1, pollId: p(1), reason: 'x' },
      "trả lại kết quả kiểm đếm thủ công của biểu quyết số 1 “Thông qua 'chương trình'”",
    ],
    [
      { type: 'ConflictDeclared', v: 1, delegateId: d(2), agendaItemId: a(1), reason: 'x' },
      'ghi nhận xung đột lợi ích của đại biểu Lê Văn 2 ở nội dung 1 “Khai mạc "kỳ họp"”',
    ],
    [
      { type: 'ConflictWithdrawn', v: 1, delegateId: d(2), agendaItemId: a(1) },
      'bỏ ghi nhận xung đột lợi ích của đại biểu Lê Văn 2 ở nội dung 1 “Khai mạc "kỳ họp"”',
    ],
    [
      { type: 'RuleSetSaved', v: 3, rules: { ...VN_HDND, id: 'rieng' } },
      'lưu bộ quy tắc biểu quyết “Hội đồng nhân dân: quá nửa tổng số đại biểu”',
    ],
    [{ type: 'EntryCorrected', v: 1, correctsSeq: 3, statement: 'x', reason: 'y' }, 'đính chính mục số 3'],
  ])('%#: %o', (event, words) => {
    expect(describeEvent(state, event)).toBe(words);
  });

  it('on a ballot calls it one, and gives its result at a glance', () => {
    const voted = session().openPoll('Nhân sự', 1, null, {
      ...SECRET,
      paper: { type: 'election', seats: 1, candidates: nominees('Ân', 'Bình'), method: 'absolute-majority' },
    });
    voted.closeSecret(2, [1, 2, 3, 4], [[chosen(0), 4]]);
    const last = voted.log.findLast(({ event }) => event.type === 'PollClosed')?.event;
    if (!last) throw new Error('nothing was recorded');
    expect(describeEvent(voted.state, last)).toBe('kết thúc bỏ phiếu số 2 “Nhân sự”, 1 người trúng cử');
  });
});
