import { describe, expect, it } from 'vitest';
import type { Paper, PollResult, RuleSet, Selection } from '#shared/protocol/polls.ts';
import { consequencesOf } from '#shared/voting/consequences.ts';
import { judge } from '#shared/voting/judge.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { tally } from '#shared/voting/tally.ts';
import { ownRules, requiringQuorum } from '../session/samples.ts';
import { answers, confidenceVote, election, levels, motion, names, rating, times, votes } from './samples.ts';

/** The result of `selections` in a council of as many, all there. */
function resultOf(
  paper: Paper,
  selections: Selection[],
  quorumReached = true,
  rules: RuleSet = quorumReached ? VN_HDND : requiringQuorum(),
): PollResult {
  const all = selections.length;
  const numbers = { total: all, present: all, issued: all, returned: all, recused: 0, quorumReached };
  return judge(paper, tally(paper, selections), numbers, rules);
}
const consequences = (...of: Parameters<typeof resultOf>) =>
  consequencesOf(resultOf(...of), VN_HDND.quorum.source).map(({ place, tone, text, source }) => ({
    place,
    tone,
    vi: text.vi,
    source: source.vi,
  }));

const LAW = 'Khoản 2 Điều 35 Luật Tổ chức chính quyền địa phương số 72/2025/QH15';
const RESOLUTION = 'Nghị quyết số 96/2023/QH15 của Quốc hội';
const RATINGS = 'Điều 12 Nghị quyết số 96/2023/QH15 của Quốc hội';
const RULES = 'Quy chế làm việc của Hội đồng nhân dân';

describe('what follows from a result', () => {
  it('is that a question is adopted or not, with the law', () => {
    expect(consequences(motion(), times(3, votes('for')))).toEqual([
      { place: null, tone: 'good', vi: 'Nội dung biểu quyết được thông qua.', source: LAW },
    ]);
    expect(consequences(motion(), times(3, votes('against')))).toEqual([
      { place: null, tone: 'bad', vi: 'Nội dung biểu quyết không được thông qua.', source: LAW },
    ]);
  });

  it('is said of each clause where there are several', () => {
    const result = consequences(motion(3), times(3, votes('for', 'abstain', 'for')));
    expect(result.map(({ place, tone }) => [place, tone])).toEqual([
      [0, 'good'],
      [1, 'bad'],
      [2, 'good'],
    ]);
    expect(consequences(motion(1), times(3, votes('for')))).toMatchObject([{ place: null }]);
  });

  it('names the source of the removal, where a removal was voted on', () => {
    const rules = ownRules({
      removal: { ...VN_HDND.removal, source: { vi: 'Điều 7', en: 'Article 7', since: null } },
    });
    const result = resultOf(motion(0, 'removal'), times(3, votes('for')), true, rules);
    expect(consequencesOf(result, rules.quorum.source)).toMatchObject([
      { tone: 'good', source: { vi: 'Điều 7' } },
    ]);
  });

  it('is who was elected, and how many seats are left', () => {
    // Of six, more than half is four.
    const selections = [...times(3, names(0, 1)), ...times(3, names(0, 2))];
    expect(consequences(election(2, 3), selections)).toEqual([
      { place: 0, tone: 'good', vi: 'Trúng cử.', source: RULES },
      {
        place: null,
        tone: 'bad',
        vi: 'Còn thiếu 1 người so với số lượng cần bầu; Hội đồng nhân dân quyết định việc bầu tiếp.',
        source: RULES,
      },
    ]);
  });

  it('is nothing more where all seats are filled', () => {
    expect(consequences(election(2, 3), times(3, names(0, 2)))).toEqual([
      { place: 0, tone: 'good', vi: 'Trúng cử.', source: RULES },
      { place: 2, tone: 'good', vi: 'Trúng cử.', source: RULES },
    ]);
  });

  it('is another round among those who are tied for the last seat', () => {
    const rules = ownRules({ election: { ...VN_HDND.election, numerator: 1, denominator: 4 } });
    const result = resultOf(election(1, 3), [...times(2, names(0)), ...times(2, names(2))], true, rules);
    expect(consequencesOf(result, rules.quorum.source).map(({ place, tone }) => [place, tone])).toEqual([
      [0, 'neutral'],
      [2, 'neutral'],
      [null, 'bad'],
    ]);
    expect(consequencesOf(result, rules.quorum.source)[0]?.text.vi).toContain(
      'bầu lại trong số những người bằng phiếu',
    );
  });

  it('is nothing for officials who have the confidence of the council', () => {
    expect(consequences(rating(2), times(3, levels('high', 'medium')))).toEqual([]);
    expect(consequences(confidenceVote(2), times(3, answers('confidence', 'confidence')))).toEqual([]);
  });

  it('is that an official may resign, or that removal has to be proposed, by the numbers', () => {
    const selections = [...times(6, levels('low', 'low')), ...times(4, levels('high', 'low'))];
    expect(consequences(rating(2), selections)).toEqual([
      {
        place: 0,
        tone: 'bad',
        vi: 'Có 6 phiếu đánh giá “tín nhiệm thấp”, đạt mức quy định từ 6 phiếu trở lên: có thể xin từ chức; nếu không từ chức thì đưa ra bỏ phiếu tín nhiệm tại kỳ họp này hoặc kỳ họp gần nhất.',
        source: RATINGS,
      },
      {
        place: 1,
        tone: 'bad',
        vi: 'Có 10 phiếu đánh giá “tín nhiệm thấp”, đạt mức quy định từ 7 phiếu trở lên: cơ quan hoặc người đã giới thiệu bầu trình Hội đồng nhân dân miễn nhiệm tại kỳ họp này hoặc kỳ họp gần nhất.',
        source: RATINGS,
      },
    ]);
  });

  it('is that removal is to be proposed after a vote of no confidence', () => {
    const selections = [
      ...times(6, answers('confidence', 'no-confidence')),
      ...times(4, answers(null, null)),
    ];
    expect(consequences(confidenceVote(2), selections)).toEqual([
      {
        place: 1,
        tone: 'bad',
        vi: 'Có 6 phiếu “không tín nhiệm”, đạt mức quy định từ 6 phiếu trở lên: cơ quan hoặc người có thẩm quyền giới thiệu bầu trình Hội đồng nhân dân miễn nhiệm.',
        source: RESOLUTION,
      },
    ]);
  });

  it.each<readonly [Paper, Selection]>([
    [motion(2), votes('for', 'for')],
    [election(1, 2), names(0)],
    [rating(1), levels('low')],
    [confidenceVote(1), answers('no-confidence')],
  ])('is that a $type is void without a quorum at closing, and nothing else', (paper, selection) => {
    const result = consequences(paper, times(83, selection), false);
    expect(result).toEqual([
      { place: null, tone: 'bad', vi: expect.stringContaining('không có giá trị'), source: RULES },
    ]);
  });

  it('is said in English too, of every kind', () => {
    const all = [
      ...[resultOf(motion(), [votes('for')]), resultOf(motion(), []), resultOf(motion(), [], false)],
      ...[resultOf(election(2, 2), times(3, names(0))), resultOf(rating(1), times(3, levels('low')))],
      ...[resultOf(rating(1), [...times(3, levels('low')), ...times(2, levels('high'))])],
      ...[resultOf(confidenceVote(1), [answers('no-confidence')])],
    ].flatMap((result) => consequencesOf(result, VN_HDND.quorum.source));
    expect(all).toHaveLength(8);
    for (const { text, source } of all) {
      for (const sentence of [text.vi, text.en]) expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(`${text.en}${source.en}`).toMatch(/^\p{ASCII}+$/u);
      expect(text.vi).toBe(text.vi.normalize('NFC'));
    }
  });
});
