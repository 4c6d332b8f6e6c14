import { describe, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import type { PollQuestion } from '#shared/protocol/polls.ts';
import { resultParagraphs, sourceOf, verdictParagraphs } from '#shared/script/result-words.ts';
import { scriptAt } from '#shared/script/script.ts';
import { plainText, type ScriptParagraph } from '#shared/script/template.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { Poll } from '#shared/session/state.ts';
import { chosen, clauses, levels, nominees, SECRET } from '../minutes/polls-of-every-kind.ts';
import { a, delegate, motion, p, range, SessionBuilder, u } from '../minutes/session-builder.ts';
import { ownRules } from '../session/samples.ts';

const GROUP = 'Tổ số 1';

/** Ten delegates, all there; item 1 is under way. */
function underWay(): SessionBuilder {
  const session = new SessionBuilder().delegates(
    ...range(1, 10).map((n) => delegate(n, `Lê Văn ${n}`, { group: n <= 4 ? GROUP : 'Tổ số 2' })),
  );
  session.item(1, 'Nội dung').mark('present', range(1, 10));
  return session.at('2026-12-08T08:00').open().start(1);
}

function asked(changes: Partial<PollQuestion>, title = 'Nghị quyết về học phí'): SessionBuilder {
  return underWay().openPoll(title, 1, null, changes);
}

const HANDS = { procedure: { type: 'manual', means: 'hands-counted' } } as const;
const PAPER = { procedure: { type: 'manual', means: 'paper' } } as const;
const count = (forIt: number, against: number, abstain: number) => ({
  type: 'motion' as const,
  clauses: [{ for: forIt, against, abstain }],
});

/** Each kind of poll: how it is announced, and what it comes to. */
const KINDS: readonly (readonly [string, SessionBuilder, readonly string[], readonly string[]])[] = [
  [
    'an open vote that passes',
    asked({}).closePoll(1, { for: range(1, 6), against: [7, 8], abstain: [9] }),
    [
      'Kết quả biểu quyết: tổng số đại biểu là 10; số đại biểu có mặt là 10; tán thành 6, đạt 60,00 % tổng số đại biểu; không tán thành 2; không biểu quyết 1; không bấm biểu quyết 1.',
    ],
    ['Như vậy, với 6 trên 10 đại biểu tán thành (cần ít nhất 6), Nghị quyết về học phí đã được thông qua.'],
  ],
  [
    'an open vote that fails by one',
    asked({}).closePoll(1, { for: range(1, 5) }),
    [
      'Kết quả biểu quyết: tổng số đại biểu là 10; số đại biểu có mặt là 10; tán thành 5, đạt 50,00 % tổng số đại biểu; không tán thành 0; không biểu quyết 0; không bấm biểu quyết 5.',
    ],
    [
      'Như vậy, với 5 trên 10 đại biểu tán thành (cần ít nhất 6), Nghị quyết về học phí không được thông qua.',
    ],
  ],
  [
    'clauses, one of them not adopted',
    asked(clauses('Điều 1', 'Điều 2')).closeByName(1, [
      [motion('for', 'against'), range(1, 6)],
      [motion('for', 'for'), [7, 8]],
    ]),
    [
      'Kết quả biểu quyết: tổng số đại biểu là 10; số đại biểu có mặt là 10.',
      'Nội dung 1, Điều 1: tán thành 8, đạt 80,00 % tổng số đại biểu; không tán thành 0; không biểu quyết 0; không bấm biểu quyết 2: được thông qua.',
      'Nội dung 2, Điều 2: tán thành 2, đạt 20,00 % tổng số đại biểu; không tán thành 6; không biểu quyết 0; không bấm biểu quyết 2: không được thông qua.',
    ],
    ['Như vậy, 1/2 nội dung được thông qua; không được thông qua: nội dung 2.'],
  ],
  [
    'a group that votes',
    asked({ electorate: { type: 'group', unit: u(1), name: GROUP } }).closePoll(1, { for: [1, 2, 3] }),
    [
      'Kết quả biểu quyết: tổng số đại biểu của Tổ số 1 là 4; số đại biểu có mặt là 4; tán thành 3, đạt 75,00 % tổng số đại biểu của Tổ số 1; không tán thành 0; không biểu quyết 0; không bấm biểu quyết 1.',
    ],
    ['Như vậy, với 3 trên 4 đại biểu tán thành (cần ít nhất 3), Nghị quyết về học phí đã được thông qua.'],
  ],
  [
    'a show of hands',
    asked(HANDS).countByHand(1, { type: 'counted', papers: null, tally: count(7, 2, 1) }),
    [
      'Kết quả biểu quyết: tổng số đại biểu là 10; số đại biểu có mặt là 10; tán thành 7, đạt 70,00 % tổng số đại biểu; không tán thành 2; không biểu quyết 1; không giơ tay 0.',
    ],
    ['Như vậy, với 7 trên 10 đại biểu tán thành (cần ít nhất 6), Nghị quyết về học phí đã được thông qua.'],
  ],
  [
    'ballots on paper',
    asked(PAPER).countByHand(1, {
      type: 'counted',
      papers: { issued: 10, returned: 9 },
      tally: count(6, 2, 0),
    }),
    [
      'Kết quả bỏ phiếu: tổng số đại biểu là 10; số đại biểu có mặt là 10; số phiếu phát ra 10; số phiếu thu về 9; tán thành 6, đạt 60,00 % tổng số đại biểu; không tán thành 2; không biểu quyết 0; không bỏ phiếu, phiếu trắng hoặc không hợp lệ 2.',
    ],
    ['Như vậy, với 6 trên 10 phiếu tán thành (cần ít nhất 6), Nghị quyết về học phí đã được thông qua.'],
  ],
  [
    'an election with a tie at the last seat',
    asked({
      ...SECRET,
      paper: {
        type: 'election',
        seats: 2,
        candidates: nominees('An', 'Bình', 'Chi'),
        method: 'absolute-majority',
      },
    }).closeSecret(1, range(1, 10), [
      [chosen(0, 1), 4],
      [chosen(0, 2), 2],
      [chosen(0), 1],
      [chosen(1), 2],
      [chosen(), 1],
    ]),
    [
      'Kết quả bỏ phiếu: tổng số đại biểu là 10; số đại biểu có mặt là 10; số phiếu phát ra 10; số phiếu thu về 10; số phiếu hợp lệ 9; số phiếu không hợp lệ 0; số phiếu trắng 1.',
      'An: 7 phiếu, đạt 70,00 % tổng số đại biểu: trúng cử.',
      'Bình: 6 phiếu, đạt 60,00 % tổng số đại biểu: trúng cử.',
      'Chi: 2 phiếu, đạt 20,00 % tổng số đại biểu: không trúng cử.',
    ],
    ['Như vậy, trúng cử 2 người: An, Bình.'],
  ],
  [
    'an election in which nobody is elected',
    asked({
      ...SECRET,
      paper: { type: 'election', seats: 1, candidates: nominees('An', 'Bình'), method: 'absolute-majority' },
    }).closeSecret(1, range(1, 10), [
      [chosen(0), 5],
      [chosen(1), 5],
    ]),
    [
      'Kết quả bỏ phiếu: tổng số đại biểu là 10; số đại biểu có mặt là 10; số phiếu phát ra 10; số phiếu thu về 10; số phiếu hợp lệ 10; số phiếu không hợp lệ 0; số phiếu trắng 0.',
      'An: 5 phiếu, đạt 50,00 % tổng số đại biểu: không trúng cử.',
      'Bình: 5 phiếu, đạt 50,00 % tổng số đại biểu: không trúng cử.',
    ],
    [
      'Như vậy, không có người nào trúng cử.',
      'Còn thiếu 1 người so với số lượng cần bầu; Hội đồng nhân dân quyết định việc bầu tiếp.',
    ],
  ],
  [
    'a confidence rating',
    asked({
      ...SECRET,
      paper: { type: 'confidence-rating', officials: nominees('An', 'Bình') },
    }).closeSecret(1, range(1, 10), [
      [levels('high', 'low'), 6],
      [levels('medium', null), 3],
    ]),
    [
      'Kết quả bỏ phiếu: tổng số đại biểu là 10; số đại biểu có mặt là 10; số phiếu phát ra 10; số phiếu thu về 9.',
      'An: tín nhiệm cao 6 phiếu, bằng 66,67 %; tín nhiệm 3 phiếu, bằng 33,33 %; tín nhiệm thấp 0 phiếu, bằng 0,00 %; không hợp lệ 0 phiếu.',
      'Bình: tín nhiệm cao 0 phiếu, bằng 0,00 %; tín nhiệm 0 phiếu, bằng 0,00 %; tín nhiệm thấp 6 phiếu, bằng 66,67 %; không hợp lệ 3 phiếu.',
    ],
    [
      'Bình: có 6 phiếu đánh giá “tín nhiệm thấp”, đạt mức quy định từ 6 phiếu trở lên: cơ quan hoặc người đã giới thiệu bầu trình Hội đồng nhân dân miễn nhiệm tại kỳ họp này hoặc kỳ họp gần nhất.',
    ],
  ],
  [
    'a confidence vote that nobody loses',
    asked({
      ...SECRET,
      paper: { type: 'confidence-vote', officials: nominees('An') },
    }).closeSecret(1, range(1, 10), [
      [{ type: 'confidence-vote', answers: ['confidence'] }, 8],
      [{ type: 'confidence-vote', answers: ['no-confidence'] }, 2],
    ]),
    [
      'Kết quả bỏ phiếu: tổng số đại biểu là 10; số đại biểu có mặt là 10; số phiếu phát ra 10; số phiếu thu về 10.',
      'An: tín nhiệm 8 phiếu, bằng 80,00 %; không tín nhiệm 2 phiếu, bằng 20,00 %; không hợp lệ 0 phiếu.',
    ],
    ['Như vậy, không có người nào ở mức phải xem xét theo quy định.'],
  ],
];

describe.each(KINDS)('%s', (_kind, session, counts, verdict) => {
  const poll = pollIn(session);

  it('is announced with its counts and shares', () => {
    expect(resultParagraphs(poll)?.map(inPlainSpaces)).toEqual(counts);
  });

  it('is concluded with its verdict in words', () => {
    expect(verdictParagraphs(poll)?.map(plainText)).toEqual(verdict);
  });

  it('rests on what decided', () => {
    expect(sourceOf(poll)).toMatch(/^(Khoản|Điều|Nghị quyết|Nội quy|Quy chế)/);
  });

  it('says no number that the computed result does not have', () => {
    const known = new Set(numbersIn(pollEnding(poll)?.result));
    const said = (resultParagraphs(poll) ?? []).flatMap((runs) =>
      runs
        .filter(({ mark, text }) => mark === 'filled' && /^\d+$/.test(text))
        .map(({ text }) => Number(text)),
    );
    const valid = new Set(said.filter((number) => !known.has(number)));
    // The place of a clause, and valid ballots, which are what is left of those returned.
    expect([...valid].filter((number) => number !== 9 && number > 2)).toEqual([]);
  });
});

it('a vote that its rules make void for want of a quorum passes nothing, and says so', () => {
  const rules = ownRules({ quorum: { ...ownRules().quorum, mode: 'refuse', numerator: 2, denominator: 3 } });
  const session = underWay().do({ type: 'SaveRuleSet', rules });
  session.openPoll('Nghị quyết', 1, null, { ruleSetId: rules.id }).mark('absent', range(1, 6));
  session.closePoll(1, { for: range(7, 10) });
  expect(verdictParagraphs(pollIn(session))?.map(plainText)).toEqual([
    'Khi kết thúc biểu quyết không đủ số đại biểu theo quy định; kết quả không có giá trị, phải biểu quyết lại.',
  ]);
});

it('a result that its reader may not know yet is a frame with blanks', () => {
  const session = asked({}).closePoll(1, { for: range(1, 6) });
  const told = { ...session.state, polls: session.state.polls.map(asMembersKnow) };
  const script = scriptAt(told, { agendaItemId: a(1), step: 'result' }).paragraphs.map(plainText);
  expect(script).toEqual([
    'Kính thưa các vị đại biểu!',
    'Kết quả biểu quyết: tổng số đại biểu là 10; có mặt ……; tán thành ……, đạt …… tổng số đại biểu; không tán thành ……; không biểu quyết …….',
    'Như vậy, Nghị quyết về học phí …….',
  ]);
});

/** A share stays on one line with its sign. */
function inPlainSpaces(paragraph: ScriptParagraph): string {
  return plainText(paragraph).replaceAll('\u00a0', ' ');
}

function pollIn(session: SessionBuilder, id: PollId = p(1)): Poll {
  const poll = findPoll(session.state, id);
  if (!poll) throw new Error('no such poll');
  return poll;
}

function asMembersKnow(poll: Poll): Poll {
  if (poll.status !== 'closed') return poll;
  const { quorumAtClosing: _, record: __, result: ___, ...known } = poll;
  return { ...known, status: 'ended', turnout: null, boxRoot: null };
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
