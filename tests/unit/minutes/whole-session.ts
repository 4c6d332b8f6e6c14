import { closeOpinionPoll, openOpinionPoll, pollsOfEveryKind } from './polls-of-every-kind.ts';
import { delegate, p, range, SessionBuilder, t } from './session-builder.ts';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Nông'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thị Thu', 'Hữu'];
const GIVEN = [
  'Ân',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Giang',
  'Hạnh',
  'Khánh',
  'Lữ',
  'Mỹ',
  'Nghĩa',
  'Phượng',
  'Quỳnh',
];

export function name(n: number): string {
  const pick = (names: readonly string[], by: number) => names[by % names.length] ?? '';
  return `${pick(FAMILY, n * 3)} ${pick(MIDDLE, n)} ${pick(GIVEN, n * 7)}`;
}

const SUBJECTS = [
  'kế hoạch phát triển kinh tế - xã hội năm 2027',
  'dự toán thu ngân sách nhà nước trên địa bàn, chi ngân sách địa phương và phương án phân bổ ngân sách cấp tỉnh năm 2027',
  'kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030 nguồn vốn ngân sách địa phương',
  'danh mục công trình, dự án phải thu hồi đất và chuyển mục đích sử dụng đất trồng lúa, đất rừng phòng hộ',
  'chính sách hỗ trợ học phí cho trẻ em mầm non, học sinh phổ thông',
];

/**
 * A session of two days with 83 delegates, 31 items, a rejected, an annulled and an unannounced vote, polls of every
 * other kind, an opinion poll that ends after the closing, and corrections.
 */
export function wholeSession(): SessionBuilder {
  const session = new SessionBuilder({}, '2026-12-01T08:00:00+07:00');
  session.delegates(...range(1, 83).map((n) => delegate(n, name(n))));
  for (const n of range(1, 25)) {
    const subject = SUBJECTS[n % SUBJECTS.length] ?? '';
    const title =
      n === 1 ? 'Khai mạc kỳ họp, điểm danh, thông qua chương trình' : `Thông qua Nghị quyết về ${subject}`;
    session.item(n, title, {
      presenter: n % 3 === 0 ? '' : 'Ông Trần Quốc Bảo, Giám đốc Sở Kế hoạch và Đầu tư',
      day: n <= 13 ? 1 : 2,
    });
  }
  session.document(1, 1, 'Dự thảo Chương trình kỳ họp thứ hai').document(2, null, 'Nội quy kỳ họp');
  for (const n of range(2, 24)) {
    if (n % 2 === 0) {
      session.document(
        n * 2,
        n,
        `Tờ trình số ${100 + n}/TTr-UBND về việc ban hành Nghị quyết về ${SUBJECTS[n % 5]}`,
      );
      session.document(n * 2 + 1, n, `Báo cáo thẩm tra của Ban Kinh tế - Ngân sách (nội dung ${n})`);
    }
  }
  session.document(4, 2, 'Tờ trình số 102/TTr-UBND (đã chỉnh lý)', 2);
  session.do({ type: 'WithdrawDocument', documentId: t(9), reason: 'Trùng với tài liệu đã gửi' });

  session.at('2026-12-08T07:40').mark('present', range(1, 80)).mark('excused', [81, 82]).mark('absent', [83]);
  session
    .at('2026-12-08T08:00')
    .open()
    .start(1)
    .wait(12)
    .openPoll('Thông qua chương trình kỳ họp thứ hai', 1, 1);
  session
    .wait(1)
    .closePoll(1, { for: range(1, 79), against: [80] })
    .announce(1)
    .wait(3)
    .finish(1);
  let polls = 1;
  for (const n of range(2, 24)) {
    if (n === 14) session.at('2026-12-09T08:00').mark('absent', [7, 8]);
    if (n === 5) session.mark('present', [83]);
    if (n === 6) session.mark('excused', [12], 'Được cử dự họp khẩn của Ban Chỉ huy phòng thủ dân sự');
    session.wait(2).start(n).wait(17);
    if (n % 4 === 0) {
      polls += 1;
      session.openPoll(`Thông qua Nghị quyết về ${SUBJECTS[n % 5]}`, n, n * 2).wait(1);
      session.closePoll(
        polls,
        n === 8
          ? { for: range(1, 41), against: range(42, 60) }
          : { for: range(13, 78), against: [1, 2], abstain: [3] },
      );
      if (n === 12) {
        session.wait(1).do({
          type: 'AnnulPoll',
          pollId: p(polls),
          reason: 'Nhiều máy của đại biểu Tổ số 4 mất kết nối trong lúc biểu quyết.',
        });
        polls += 1;
        session
          .wait(2)
          .openPoll(`Thông qua Nghị quyết về ${SUBJECTS[n % 5]} (biểu quyết lại)`, n, n * 2)
          .wait(1);
        session.closePoll(polls, { for: range(13, 79) }).announce(polls);
      } else if (n !== 20) session.announce(polls);
    }
    session.finish(n);
  }
  pollsOfEveryKind(session, 26, polls + 1);
  openOpinionPoll(session);
  session.wait(5).do({
    type: 'ReopenAgendaItem',
    itemId: session.state.agenda[22]?.id ?? p0(),
    reason: 'Bổ sung giải trình theo đề nghị của đại biểu',
  });
  session.wait(9).finish(23).wait(5);
  closeOpinionPoll(session, session.state.polls.length);
  session.wait(5).close();
  const marked = session.log.find(({ event }) => event.type === 'AttendanceMarked')?.seq ?? 1;
  session.wait(30).do({
    type: 'CorrectEntry',
    correctsSeq: marked + 1,
    statement: 'Đại biểu vắng mặt từ đầu kỳ họp là theo giấy xin phép số 12.',
    reason: 'Thư ký ghi thiếu số giấy',
  });
  return session;
}

function p0(): never {
  throw new Error('the programme has fewer items than expected');
}
