import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paper, type Selection, Tally } from '#shared/protocol/polls.ts';
import { tally } from '#shared/voting/tally.ts';
import { anyPaper, anySelectionOf } from './generators.ts';
import { answers, confidenceVote, election, levels, motion, names, rating, times, votes } from './samples.ts';

const choices = (...clauses: [number, number, number][]) => ({
  type: 'motion',
  clauses: clauses.map(([ayes, against, abstain]) => ({ for: ayes, against, abstain })),
});
const votesFor = (all: number[], blank = 0, invalid = 0) => ({
  type: 'election',
  votes: all,
  blank,
  invalid,
});
const rated = (...officials: [number, number, number, number][]) => ({
  type: 'confidence-rating',
  officials: officials.map(([high, medium, low, invalid]) => ({ high, medium, low, invalid })),
});
const answered = (...officials: [number, number, number][]) => ({
  type: 'confidence-vote',
  officials: officials.map(([confidence, noConfidence, invalid]) => ({ confidence, noConfidence, invalid })),
});

describe('the tally', () => {
  it.each<readonly [string, Paper, Selection[], unknown]>([
    ['of no ballots on a question', motion(), [], choices([0, 0, 0])],
    [
      'of a question',
      motion(),
      [votes('for'), votes('against'), votes('for'), votes('abstain')],
      choices([2, 1, 1]),
    ],
    [
      'of each clause for itself',
      motion(3),
      [votes('for', 'against', 'abstain'), votes('for', null, 'for'), votes('against', 'against', null)],
      choices([2, 1, 0], [0, 2, 0], [1, 0, 1]),
    ],
    [
      'of a question, without what is no ballot on it',
      motion(),
      [votes('for'), votes('for', 'for'), names(0)],
      choices([1, 0, 0]),
    ],
    ['of no ballots in an election', election(1, 2), [], votesFor([0, 0])],
    [
      'of an election: each name, blank papers and invalid ones apart',
      election(2, 3),
      [names(0, 2), names(2), names(), names(0, 1, 2), names(1, 1), names(2, 0), names(3), votes('for')],
      votesFor([1, 0, 2], 1, 5),
    ],
    ['of no ballots on officials', rating(2), [], rated([0, 0, 0, 0], [0, 0, 0, 0])],
    [
      'of a rating: without a level it is invalid for that official only',
      rating(2),
      [levels('high', 'low'), levels(null, 'low'), levels('medium', null)],
      rated([1, 1, 0, 1], [0, 0, 2, 1]),
    ],
    [
      'of a rating: what is no ballot of it is invalid for every official',
      rating(2),
      [levels('high', 'low'), levels('high'), levels('low', 'low', 'low'), answers('confidence')],
      rated([1, 0, 0, 3], [0, 0, 1, 3]),
    ],
    [
      'of a confidence vote: without an answer it is invalid for that official only',
      confidenceVote(2),
      [answers('confidence', 'no-confidence'), answers('no-confidence', null), answers(null, null)],
      answered([1, 1, 1], [0, 1, 2]),
    ],
    [
      'of a confidence vote: what is no ballot of it is invalid for every official',
      confidenceVote(1),
      [answers('confidence'), answers('confidence', 'confidence'), levels('high')],
      answered([1, 0, 2]),
    ],
  ])('%s', (_, paper, selections, expected) => {
    expect(tally(paper, selections)).toEqual(expected);
  });

  it.each<readonly [string, Paper, Selection, unknown]>([
    [
      '1,000 delegates on sixty clauses',
      motion(60),
      votes(...times(60, 'for' as const)),
      choices(...times(60, [1000, 0, 0] as [number, number, number])),
    ],
    [
      '1,000 delegates naming forty of a hundred candidates',
      election(40, 100),
      names(...Array.from({ length: 40 }, (_, place) => place)),
      votesFor([...times(40, 1000), ...times(60, 0)]),
    ],
    [
      '1,000 delegates on forty officials',
      rating(40),
      levels(...times(39, 'low' as const), null),
      rated(
        ...times(39, [0, 0, 1000, 0] as [number, number, number, number]),
        ...times(1, [0, 0, 0, 1000] as [number, number, number, number]),
      ),
    ],
  ])('of the most there can be: %s', (_, paper, selection, expected) => {
    expect(tally(paper, times(1000, selection))).toEqual(expected);
  });

  const anyBallots = anyPaper.chain((paper) =>
    fc.record({
      paper: fc.constant(paper),
      // Mostly right ones, and some of other papers: whatever lies in a box is counted.
      selections: fc.array(
        fc.oneof({ weight: 9, arbitrary: anySelectionOf(paper) }, anyPaper.chain(anySelectionOf)),
        { maxLength: 30 },
      ),
    }),
  );

  it('does not depend on the order of the ballots', () => {
    fc.assert(
      fc.property(
        anyBallots.chain(({ paper, selections }) =>
          fc.tuple(
            fc.constant(paper),
            fc.constant(selections),
            fc.shuffledSubarray(selections, { minLength: selections.length }),
          ),
        ),
        ([paper, selections, shuffled]) => {
          expect(JSON.stringify(tally(paper, shuffled))).toBe(JSON.stringify(tally(paper, selections)));
        },
      ),
    );
  });

  it('of two boxes is the sum of their tallies', () => {
    const numbersOf = (counted: Tally): number[] => JSON.stringify(counted).match(/\d+/g)?.map(Number) ?? [];
    fc.assert(
      fc.property(anyBallots, fc.nat(30), ({ paper, selections }, at) => {
        const first = numbersOf(tally(paper, selections.slice(0, at)));
        const second = numbersOf(tally(paper, selections.slice(at)));
        const both = numbersOf(tally(paper, selections));
        expect(both).toEqual(first.map((count, place) => count + (second[place] ?? Number.NaN)));
      }),
    );
  });

  it('accounts for every ballot on every line, and is what the protocol describes', () => {
    fc.assert(
      fc.property(anyBallots, ({ paper, selections }) => {
        const counted = tally(paper, selections);
        expect(Tally.parse(JSON.parse(JSON.stringify(counted)))).toEqual(counted);
        switch (counted.type) {
          case 'motion':
            for (const clause of counted.clauses) {
              expect(clause.for + clause.against + clause.abstain).toBeLessThanOrEqual(selections.length);
            }
            return;
          case 'election': {
            const spoiled = counted.blank + counted.invalid;
            const seats = paper.type === 'election' ? paper.seats : 0;
            const all = counted.votes.reduce((sum, count) => sum + count, 0);
            expect(Math.max(...counted.votes)).toBeLessThanOrEqual(selections.length - spoiled);
            expect(all).toBeGreaterThanOrEqual(selections.length - spoiled);
            expect(all).toBeLessThanOrEqual((selections.length - spoiled) * seats);
            return;
          }
          case 'confidence-rating':
          case 'confidence-vote':
            for (const official of counted.officials) {
              expect(Object.values(official).reduce((sum, count) => sum + count, 0)).toBe(selections.length);
            }
        }
      }),
    );
  });
});
