import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PollOutcome, Tally } from '#shared/protocol/polls.ts';
import { judge } from '#shared/voting/judge.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { tally } from '#shared/voting/tally.ts';
import { ownRules, requiringQuorum } from '../session/samples.ts';
import { anyElection, anyRule, anySelectionOf } from './generators.ts';
import { confidenceVote, election, names, times } from './samples.ts';

type Outcome = Extract<PollOutcome, { type: 'election' }>;

/** An election of `seats` among as many candidates as there are `votes`, in a council of `total` of whom all are there. */
function elected(
  seats: number,
  votes: number[],
  total: number,
  rules = VN_HDND,
  quorumReached = true,
): Outcome {
  const paper = election(seats, votes.length);
  const numbers = { total, present: total, issued: total, returned: total, recused: 0, quorumReached };
  const { outcome } = judge(paper, { type: 'election', votes, blank: 0, invalid: 0 }, numbers, rules);
  if (outcome.type !== 'election') throw new Error(outcome.type);
  return outcome;
}
/** One letter for each candidate: elected, tied, or neither. */
const standings = ({ candidates }: Outcome) =>
  candidates.map(({ standing }) => ({ elected: 'E', tied: '=', 'not-elected': '-' })[standing]).join('');

describe('an election', () => {
  it.each<
    readonly [what: string, seats: number, votes: number[], total: number, expected: string, left: number]
  >([
    ['more than half of all is elected', 1, [42, 41], 83, 'E-', 0],
    ['exactly half of all is not', 1, [41, 41], 82, '--', 1],
    ['one more than half is', 1, [42, 40], 82, 'E-', 0],
    ['the most votes are not enough without more than half', 1, [41, 20, 10], 83, '---', 1],
    ['the most votes go first, wherever they stand on the paper', 2, [50, 80, 60], 83, '-EE', 0],
    ['as many as there are seats', 3, [83, 83, 83], 83, 'EEE', 0],
    ['fewer than there are seats', 3, [60, 41, 50], 83, 'E-E', 1],
    ['nobody', 2, [10, 20, 30], 83, '---', 2],
    ['no votes at all', 2, [0, 0], 83, '--', 2],
    ['a tie for the only seat', 1, [50, 50], 83, '==', 1],
    ['a tie of three for the only seat', 1, [50, 50, 50], 83, '===', 1],
    ['a tie for the last seat, behind one elected', 2, [60, 50, 50], 83, 'E==', 1],
    ['a tie for the last seat, with one behind it', 2, [60, 50, 50, 45], 83, 'E==-', 1],
    ['a tie of three for the last two seats', 3, [60, 50, 50, 50], 83, 'E===', 2],
    ['a tie that fills the seats exactly is none', 3, [60, 50, 50, 45], 83, 'EEE-', 0],
    ['a tie at the top that leaves a seat is none', 3, [60, 60, 50], 83, 'EEE', 0],
    ['a tie behind full seats is none', 2, [60, 55, 50, 50], 83, 'EE--', 0],
    ['a tie of those below the threshold is none', 2, [60, 41, 41], 83, 'E--', 1],
    ['a tie of everybody at the threshold', 1, [42, 42, 42], 83, '===', 1],
    ['a tie for all seats', 2, [50, 50, 50], 83, '===', 2],
    ['a tie stands whatever the order of the paper', 2, [50, 60, 50], 83, '=E=', 1],
    ['the one and only candidate with one vote of one', 1, [1], 1, 'E', 0],
    ['no council', 1, [0], 0, '-', 1],
  ])('%s: %i seats, votes %j of %i', (_, seats, votes, total, expected, left) => {
    const outcome = elected(seats, votes, total);
    expect(standings(outcome)).toBe(expected);
    expect(outcome.seatsLeft).toBe(left);
    expect(outcome.candidates.map((candidate) => candidate.votes)).toEqual(votes);
  });

  it.each<readonly [string, number[], number, string]>([
    ['four fifths of 80, at 64 and at 63', [64, 63], 80, 'E-'],
    ['four fifths of 83, at 67 and at 66', [66, 67], 83, '-E'],
  ])('by %s', (_, votes, total, expected) => {
    const rules = ownRules({
      election: { ...VN_HDND.election, numerator: 4, denominator: 5, comparison: 'at-least' },
    });
    expect(standings(elected(2, votes, total, rules))).toBe(expected);
  });

  it('elects nobody and ties nobody without a quorum at closing', () => {
    const outcome = elected(2, [83, 50, 50], 83, requiringQuorum(), false);
    expect(standings(outcome)).toBe('---');
    expect(outcome.seatsLeft).toBe(2);
  });

  it('says what was needed, and counts blank and malformed papers apart', () => {
    const paper = election(2, 3);
    const selections = [...times(50, names(0, 1)), ...times(20, names()), ...times(13, names(0, 1, 2))];
    const numbers = { total: 90, present: 83, issued: 83, returned: 83, recused: 0, quorumReached: true };
    expect(judge(paper, tally(paper, selections), numbers, VN_HDND).outcome).toEqual({
      type: 'election',
      blank: 20,
      invalid: 13,
      measure: { base: 'all-delegates', baseCount: 90, needed: 46, source: VN_HDND.election.source },
      candidates: [
        { votes: 50, standing: 'elected' },
        { votes: 50, standing: 'elected' },
        { votes: 0, standing: 'not-elected' },
      ],
      seatsLeft: 0,
    });
  });

  it('of forty seats among a hundred by a thousand is the most there can be', () => {
    const votes = Array.from({ length: 100 }, (_, place) => 1000 - place);
    const outcome = elected(40, votes, 1000);
    expect(standings(outcome)).toBe(`${'E'.repeat(40)}${'-'.repeat(60)}`);
    expect(standings(elected(40, times(100, 1000), 1000))).toBe('='.repeat(100));
  });

  it('is not judged on a paper of another kind', () => {
    const numbers = { total: 1, present: 1, issued: 1, returned: 1, recused: 0, quorumReached: true };
    const counted: Tally = { type: 'election', votes: [1], blank: 0, invalid: 0 };
    expect(() => judge(confidenceVote(1), counted, numbers, VN_HDND)).toThrow(RangeError);
  });
});

describe('whatever an election comes to', () => {
  const anyOutcome = fc
    .record({ paper: anyElection, rule: anyRule })
    .chain(({ paper, rule }) =>
      fc.record({
        paper: fc.constant(paper),
        rule: fc.constant(rule),
        // Few ballots, so that ties are the rule.
        selections: fc.array(anySelectionOf(paper), { maxLength: 12 }),
        silent: fc.nat(3),
      }),
    )
    .map(({ paper, rule, selections, silent }) => {
      const total = selections.length + silent;
      const numbers = {
        total,
        present: total,
        issued: total,
        returned: selections.length,
        recused: 0,
        quorumReached: true,
      };
      const { outcome } = judge(paper, tally(paper, selections), numbers, ownRules({ election: rule }));
      if (outcome.type !== 'election') throw new Error(outcome.type);
      return { paper, outcome };
    });
  const votesOf = ({ candidates }: Outcome, ...of: Outcome['candidates'][number]['standing'][]) =>
    candidates.filter(({ standing }) => of.includes(standing)).map(({ votes }) => votes);

  it('no more are elected than there are seats, and the seats left are the others', () => {
    fc.assert(
      fc.property(anyOutcome, ({ paper, outcome }) => {
        const seated = votesOf(outcome, 'elected').length;
        expect(seated).toBeLessThanOrEqual(paper.seats);
        expect(outcome.seatsLeft).toBe(paper.seats - seated);
      }),
    );
  });

  it('nobody elected has fewer votes than somebody who is not, nor too few', () => {
    fc.assert(
      fc.property(anyOutcome, ({ outcome }) => {
        const least = Math.min(...votesOf(outcome, 'elected'));
        for (const votes of votesOf(outcome, 'tied', 'not-elected')) expect(votes).toBeLessThan(least);
        for (const votes of votesOf(outcome, 'elected', 'tied')) {
          expect(votes).toBeGreaterThanOrEqual(outcome.measure.needed);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('all who are tied share one count, are more than the seats left, and nobody with that count is left out', () => {
    fc.assert(
      fc.property(anyOutcome, ({ outcome }) => {
        const tied = votesOf(outcome, 'tied');
        if (tied.length === 0) return;
        expect(new Set(tied).size).toBe(1);
        expect(tied.length).toBeGreaterThan(outcome.seatsLeft);
        expect(outcome.seatsLeft).toBeGreaterThan(0);
        expect(votesOf(outcome, 'elected', 'not-elected')).not.toContain(tied[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('a seat stays empty only for a tie, or for want of candidates with enough votes', () => {
    fc.assert(
      fc.property(anyOutcome, ({ outcome }) => {
        if (outcome.seatsLeft === 0 || votesOf(outcome, 'tied').length > 0) return;
        for (const votes of votesOf(outcome, 'not-elected')) {
          expect(outcome.measure.baseCount === 0 || votes < outcome.measure.needed).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
