import type { Choice, ConfidenceLevel, Nominee, PollQuestion, Selection } from '#shared/protocol/polls.ts';
import { a, d, motion, p, range, type SessionBuilder } from './session-builder.ts';

export const SECRET: Partial<PollQuestion> = { procedure: { type: 'secret' } };

export function nominees(...names: readonly string[]): Nominee[] {
  return names.map((name, index) => ({ name, note: index % 2 === 0 ? 'Giám đốc Sở Tài chính' : '' }));
}

export function chosen(...places: readonly number[]): Selection {
  return { type: 'election', chosen: [...places] };
}

export function levels(...marks: readonly (ConfidenceLevel | null)[]): Selection {
  return { type: 'confidence-rating', levels: [...marks] };
}

export function clauses(...texts: readonly string[]): Partial<PollQuestion> {
  return { paper: { type: 'motion', clauses: [...texts], decision: 'ordinary' } };
}

const CLAUSES = [
  'Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng của chính sách hỗ trợ học phí đối với trẻ em mầm non, học sinh phổ thông thuộc hộ nghèo, hộ cận nghèo trên địa bàn tỉnh',
  'Điều 2. Mức hỗ trợ học phí',
  'Điều 3. Nguồn kinh phí thực hiện',
  'Điều 4. Tổ chức thực hiện',
  'Điều 5. Hiệu lực thi hành',
  'Phụ lục kèm theo Nghị quyết',
  'Toàn văn dự thảo Nghị quyết',
];

const OFFICIALS = [
  'Nguyễn Thị Minh Hằng',
  'Trần Quốc Bảo',
  'Lê Văn Đạt',
  'Phạm Thu Giang',
  'Hoàng Đức Khánh',
  'Vũ Ngọc Lữ',
  'Đặng Hữu Nghĩa',
  'Bùi Thị Phượng',
  'Đỗ Minh Quỳnh',
  'Nông Văn Cường',
];

const same = (choice: Choice, count: number) => motion(...range(1, count).map(() => choice));

/**
 * Nine polls on items `from` to `from + 5`, one after the other, in a session with delegates 13 to 78 present and at
 * least 56 of them needed: `number` is that of the first of them.
 */
export function pollsOfEveryKind(session: SessionBuilder, from: number, number: number): void {
  const item = (n: number, title: string) => session.item(from + n, title, { day: 2 });
  item(0, 'Thông qua từng điều của Nghị quyết về chính sách hỗ trợ học phí');
  item(1, 'Bầu Phó Chủ tịch Ủy ban nhân dân tỉnh');
  item(2, 'Lấy phiếu tín nhiệm đối với người giữ chức vụ do Hội đồng nhân dân bầu');
  item(3, 'Bỏ phiếu tín nhiệm');
  item(4, 'Bãi nhiệm đại biểu Hội đồng nhân dân');
  item(5, 'Thông qua Nghị quyết của kỳ họp');
  const present = range(13, 78);

  session.do({
    type: 'DeclareConflict',
    delegateId: d(20),
    agendaItemId: a(from),
    reason: 'Là Hiệu trưởng trường được hưởng chính sách',
  });
  session.start(from).openPoll('Biểu quyết từng nội dung của dự thảo Nghị quyết', from, null, {
    ...clauses(...CLAUSES.slice(0, 3)),
    recused: [d(21)],
  });
  session.wait(2).closeByName(number, [
    [motion('for', 'for', 'for'), range(22, 60)],
    [motion('for', 'against', 'for'), range(61, 74)],
    [motion('for', 'against', 'abstain'), range(13, 19)],
    [motion('against', 'against', null), [75]],
  ]);
  session
    .announce(number)
    .openPoll('Biểu quyết từng điều của dự thảo Nghị quyết', from, null, clauses(...CLAUSES));
  session.wait(2).closeByName(number + 1, [
    [same('for', 7), range(13, 70)],
    [motion('for', 'for', 'against', 'for', 'for', 'abstain', 'for'), range(71, 76)],
  ]);
  session.announce(number + 1).finish(from);

  session.start(from + 1).openPoll('Bầu bổ sung Phó Chủ tịch Ủy ban nhân dân tỉnh', from + 1, null, {
    ...SECRET,
    paper: {
      type: 'election',
      seats: 2,
      candidates: nominees('Trần Quốc Bảo', 'Lê Văn Đạt', 'Phạm Thu Giang'),
      method: 'absolute-majority',
    },
  });
  session.wait(4).closeSecret(number + 2, present, [
    [chosen(0, 1), 44],
    [chosen(0, 2), 16],
    [chosen(), 3],
  ]);
  session.announce(number + 2).openPoll('Bầu Ủy viên Ủy ban nhân dân tỉnh', from + 1, null, {
    procedure: { type: 'manual', means: 'paper' },
    paper: {
      type: 'election',
      seats: 3,
      candidates: nominees('Vũ Ngọc Lữ', 'Đặng Hữu Nghĩa', 'Bùi Thị Phượng', 'Đỗ Minh Quỳnh'),
      method: 'absolute-majority',
    },
  });
  session.wait(20).countByHand(number + 3, {
    type: 'counted',
    papers: { issued: 66, returned: 65 },
    tally: { type: 'election', votes: [50, 45, 42, 42], blank: 1, invalid: 2 },
  });
  session.announce(number + 3).finish(from + 1);

  session.start(from + 2).openPoll('Lấy phiếu tín nhiệm năm 2026', from + 2, null, {
    ...SECRET,
    paper: { type: 'confidence-rating', officials: nominees(...OFFICIALS) },
  });
  session.wait(10).closeSecret(number + 4, present, [
    [levels('high', 'medium', 'low', 'high', 'high', 'medium', 'high', 'high', 'low', 'high'), 40],
    [levels('medium', 'medium', 'low', 'medium', null, 'medium', 'low', 'high', 'medium', 'high'), 25],
  ]);
  session.announce(number + 4).finish(from + 2);

  session
    .start(from + 3)
    .openPoll('Bỏ phiếu tín nhiệm đối với người có quá nửa phiếu tín nhiệm thấp', from + 3, null, {
      ...SECRET,
      paper: { type: 'confidence-vote', officials: nominees('Đỗ Minh Quỳnh', 'Lê Văn Đạt') },
    });
  session.wait(5).closeSecret(number + 5, present, [
    [{ type: 'confidence-vote', answers: ['confidence', 'no-confidence'] }, 50],
    [{ type: 'confidence-vote', answers: ['no-confidence', null] }, 15],
  ]);
  session.announce(number + 5).finish(from + 3);

  session.start(from + 4).openPoll('Bãi nhiệm đại biểu Nguyễn Văn A', from + 4, null, {
    ...SECRET,
    paper: { type: 'motion', clauses: [], decision: 'removal' },
    recused: [d(30)],
  });
  session.wait(3).closeSecret(
    number + 6,
    present.filter((n) => n !== 30),
    [
      [motion('for'), 58],
      [motion('against'), 4],
      [motion(null), 2],
    ],
  );
  session.announce(number + 6).finish(from + 4);

  session.start(from + 5).openPoll('Thông qua Nghị quyết kỳ họp thứ hai', from + 5, null, {
    procedure: { type: 'manual', means: 'hands-counted' },
  });
  session.wait(2).countByHand(number + 7, {
    type: 'counted',
    papers: null,
    tally: { type: 'motion', clauses: [{ for: 41, against: 10, abstain: 5 }] },
  });
  session.openPoll('Thông qua Nghị quyết kỳ họp thứ hai', from + 5, null, {
    procedure: { type: 'manual', means: 'hands-by-name' },
    repeats: { pollId: p(number + 7), reason: 'Có đại biểu đề nghị ghi tên từng người' },
  });
  session.wait(5).countByHand(number + 8, {
    type: 'by-name',
    votes: [
      { selection: motion('for'), delegates: range(13, 66).map(d) },
      { selection: motion('against'), delegates: range(67, 70).map(d) },
    ],
  });
  session.announce(number + 8).openPoll('Biểu quyết khi nhiều đại biểu đã rời hội trường', from + 5);
  session
    .wait(1)
    .mark('absent', range(13, 40))
    .wait(1)
    .closePoll(number + 9, { for: range(41, 78) });
  session
    .announce(number + 9)
    .mark('present', range(13, 40))
    .finish(from + 5);
}

/** An opinion poll that runs over days, with reasons; it is poll `number`. */
export function openOpinionPoll(session: SessionBuilder): void {
  session.openPoll('Cho ý kiến về chủ trương thành lập Khu công nghiệp Thanh Lâm', null, null, {
    procedure: { type: 'opinion' },
    timing: { type: 'until', at: '2026-12-15T10:00:00.000Z' },
  });
}

export function closeOpinionPoll(session: SessionBuilder, number: number): void {
  session.closeByName(
    number,
    [
      [motion('for'), range(1, 60)],
      [motion('against'), range(61, 65)],
      [motion('abstain'), [66]],
    ],
    { 61: 'Chưa rõ phương án tái định cư.', 62: 'Đề nghị đánh giá lại tác động môi trường', 3: 'Đồng ý' },
  );
}
