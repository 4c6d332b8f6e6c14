import { describe, expect, it } from 'vitest';
import type { Paper, Tally } from '#shared/protocol/polls.ts';
import { judge } from '#shared/voting/judge.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { phrase } from '../../../client/i18n/texts.ts';
import { thresholdsOf, verdictOf, whatFollows } from '../../../client/polls/sentences.ts';
import { texts } from '../../../client/polls/texts.ts';
import { question, requiringQuorum } from '../session/samples.ts';
import { election, motion, rating } from '../voting/samples.ts';

function resultOf(paper: Paper, tally: Tally, quorumReached = true) {
  const bases = { total: 83, present: 80, issued: 80, returned: 80, recused: 0, quorumReached };
  return judge(paper, tally, bases, quorumReached ? VN_HDND : requiringQuorum());
}

const following = (paper: Paper, tally: Tally, quorumReached = true) =>
  whatFollows(
    { question: question({ paper }), rules: VN_HDND },
    { result: resultOf(paper, tally, quorumReached) },
  );

const adopted: Tally = { type: 'motion', clauses: [{ for: 80, against: 0, abstain: 0 }] };

describe('what follows from a result', () => {
  it('is nothing beyond the verdict of a motion', () => {
    expect(following(motion(), adopted)).toEqual([]);
  });

  it('is said of a motion whose quorum was lost, with the rule on the quorum', () => {
    expect(following(motion(), adopted, false)).toEqual([
      expect.objectContaining({ subject: null, tone: 'bad', source: VN_HDND.quorum.source }),
    ]);
  });

  it('names whom it concerns, and leaves out what the table says: who is elected', () => {
    const tally: Tally = { type: 'election', votes: [60, 45, 45], blank: 0, invalid: 0 };
    expect(following(election(2, 3), tally).map(({ subject, tone }) => [subject, tone])).toEqual([
      ['Lê Thị Ứng 2', 'neutral'],
      ['Lê Thị Ứng 3', 'neutral'],
      [null, 'bad'],
    ]);
  });

  it('is said of each official with too little confidence', () => {
    const tally: Tally = {
      type: 'confidence-rating',
      officials: [
        { high: 80, medium: 0, low: 0, invalid: 0 },
        { high: 0, medium: 20, low: 60, invalid: 0 },
      ],
    };
    expect(following(rating(2), tally).map(({ subject, source }) => [subject, source])).toEqual([
      ['Lê Thị Ứng 2', VN_HDND.proposeRemoval.source],
    ]);
  });
});

describe('the thresholds of a result', () => {
  it('are one for all clauses, and two for ratings', () => {
    const clauses: Tally = {
      type: 'motion',
      clauses: [adopted, adopted].flatMap((one) => (one.type === 'motion' ? one.clauses : [])),
    };
    expect(thresholdsOf(resultOf(motion(2), clauses).outcome).map(({ text }) => text)).toEqual([
      phrase(texts, 'neededFor.all-delegates', { needed: 42, base: 83 }),
    ]);
    const low: Tally = {
      type: 'confidence-rating',
      officials: [{ high: 0, medium: 0, low: 80, invalid: 0 }],
    };
    expect(thresholdsOf(resultOf(rating(1), low).outcome).map(({ text }) => text.filling.needed)).toEqual([
      41, 54,
    ]);
  });
});

describe('a verdict', () => {
  it('is given where there is one clause', () => {
    expect(verdictOf(resultOf(motion(), adopted).outcome)).toBe(true);
    expect(verdictOf(resultOf(motion(), adopted, false).outcome)).toBe(false);
    const several: Tally = {
      type: 'motion',
      clauses: Array.from({ length: 2 }, () => ({ for: 80, against: 0, abstain: 0 })),
    };
    expect(verdictOf(resultOf(motion(2), several).outcome)).toBeNull();
  });
});
