import { describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { boxNotices, boxSheet, publishedBox } from '#shared/session/polls/published-boxes.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { levels, PROCEDURES, rating } from '../../voting/samples.ts';
import { aSitting, endingOf, POLL_KEY, type SessionStory } from '../builder.ts';
import { ds, p, question } from '../samples.ts';

const SESSION = SessionId.parse('kh-0a1b2c');
const SECRET = { title: 'Lấy phiếu tín nhiệm', paper: rating(1), procedure: PROCEDURES.secret } as const;
const secretly = () => aSitting().voting(SECRET);
const unboxed = () => secretly().unboxed([levels('high'), levels('low')], ds(1, 3));
const refusalOf = ({ state }: SessionStory, n = 1) => {
  const sheet = boxSheet(SESSION, state, p(n));
  return sheet.ok ? null : sheet.refusal.code;
};
const listed = ({ state }: SessionStory) => boxNotices(SESSION, state).map(({ pollId }) => pollId);

const CASES: readonly (readonly [string, () => SessionStory, string | null])[] = [
  ['while it is open', () => secretly(), 'box-not-published'],
  ['when it is closed', () => unboxed(), 'box-not-published'],
  ['when its result is announced', () => unboxed().announcing(), null],
  ['annulled while open', () => secretly().annulling(), 'box-not-published'],
  ['annulled before its result was announced', () => unboxed().annulling(), 'box-not-published'],
  ['annulled after its result was announced', () => unboxed().announcing().annulling(), null],
  [
    'replaced by a repeat after its result was announced',
    () =>
      unboxed()
        .announcing()
        .voting({ repeats: { pollId: p(1), reason: 'Lại' } }),
    null,
  ],
  ['in a vote by name', () => aSitting().voting().counted().announcing(), 'poll-is-not-secret'],
  ['in a vote that never was', () => aSitting(), 'unknown-poll'],
];

describe('the box of a secret vote', () => {
  it.each(CASES.map(([what, story, code]) => ({ what, story, code })))('$what: $code', ({ story, code }) => {
    expect(refusalOf(story())).toBe(code);
    expect(listed(story())).toEqual(code === null ? [p(1)] : []);
  });

  it('is published with all that is needed to count it again, and no name', () => {
    const story = unboxed().announcing();
    const { result, record, closedAt } = endingOf(story);
    const sheet = boxSheet(SESSION, story.state, p(1));
    if (!sheet.ok || record.type !== 'secret') throw new Error('not published');
    expect(publishedBox(sheet.sheet, [])).toEqual({
      sessionId: SESSION,
      pollId: p(1),
      council: 'Hội đồng nhân dân tỉnh Sông Lam',
      session: 'Kỳ họp thứ hai',
      title: 'Lấy phiếu tín nhiệm',
      closedAt,
      question: question(SECRET),
      rules: VN_HDND,
      publicKey: POLL_KEY,
      issued: 3,
      boxRoot: record.boxRoot,
      tally: record.tally,
      result,
      entries: [],
    });
    expect(JSON.stringify(sheet.sheet)).not.toMatch(/"d\d+"/);
  });

  it('stands in the list in the order in which the votes were opened', () => {
    const story = unboxed().announcing().voting(SECRET).unboxed([]).voting(SECRET).unboxed([]).announcing();
    expect(listed(story)).toEqual([p(1), p(3)]);
    expect(boxNotices(SESSION, story.state)[1]).toMatchObject({ title: 'Lấy phiếu tín nhiệm' });
  });
});
