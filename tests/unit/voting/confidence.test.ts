import { describe, expect, it } from 'vitest';
import type { RuleSet, Selection } from '#shared/protocol/polls.ts';
import { judge } from '#shared/voting/judge.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { tally } from '#shared/voting/tally.ts';
import { ownRules, requiringQuorum } from '../session/samples.ts';
import { answers, confidenceVote, levels, rating, times } from './samples.ts';

const numbersOf = (ballots: number, quorumReached: boolean) => ({
  // More delegates than ballots: they are not what is measured against.
  total: ballots + 40,
  present: ballots + 20,
  issued: ballots + 10,
  returned: ballots,
  recused: 0,
  quorumReached,
});

function rated(selections: Selection[], officials = 1, rules: RuleSet = VN_HDND, quorum = true) {
  const paper = rating(officials);
  const { outcome } = judge(paper, tally(paper, selections), numbersOf(selections.length, quorum), rules);
  if (outcome.type !== 'confidence-rating') throw new Error(outcome.type);
  return outcome;
}
function asked(selections: Selection[], officials = 1, quorum = true) {
  const paper = confidenceVote(officials);
  const { outcome } = judge(
    paper,
    tally(paper, selections),
    numbersOf(selections.length, quorum),
    quorum ? VN_HDND : requiringQuorum(),
  );
  if (outcome.type !== 'confidence-vote') throw new Error(outcome.type);
  return outcome;
}
const low = (count: number, others: number, unmarked = 0): Selection[] => [
  ...times(count, levels('low')),
  ...times(others, levels('high')),
  ...times(unmarked, levels(null)),
];
const none = (count: number, others: number, unmarked = 0): Selection[] => [
  ...times(count, answers('no-confidence')),
  ...times(others, answers('confidence')),
  ...times(unmarked, answers(null)),
];

describe('a confidence rating (Resolution 96/2023/QH15)', () => {
  it.each([
    ['exactly half low', 40, 40, 0, 'none'],
    ['just over half low', 41, 39, 0, 'may-resign'],
    ['just over half of an odd number', 41, 40, 0, 'may-resign'],
    ['just under half of an odd number', 40, 41, 0, 'none'],
    ['just under two thirds low', 53, 27, 0, 'may-resign'],
    ['exactly two thirds low', 54, 27, 0, 'propose-removal'],
    ['more than two thirds low', 55, 26, 0, 'propose-removal'],
    ['all low', 81, 0, 0, 'propose-removal'],
    ['nobody low', 0, 81, 0, 'none'],
    ['half of those marked, but not of all ballots', 40, 30, 11, 'none'],
    ['two thirds of those marked, but only half of all ballots', 48, 24, 24, 'none'],
    ['two thirds of those marked, and more than half of all ballots', 49, 24, 24, 'may-resign'],
    ['every mark low, and half left blank', 40, 0, 40, 'none'],
    ['every paper blank', 0, 0, 80, 'none'],
    ['no ballots', 0, 0, 0, 'none'],
    ['one ballot, low', 1, 0, 0, 'propose-removal'],
  ])('%s (%i low, %i other, %i without a mark): %s', (_, lows, others, unmarked, consequence) => {
    const outcome = rated(low(lows, others, unmarked));
    expect(outcome.officials).toEqual([
      { high: others, medium: 0, low: lows, invalid: unmarked, consequence },
    ]);
  });

  it('measures every official against the total number of ballots, also those invalid for one of them', () => {
    const selections = [
      ...times(41, levels('low', null)),
      ...times(20, levels('high', 'low')),
      ...times(19, levels(null, 'low')),
    ];
    const outcome = rated(selections, 2);
    expect(outcome.mayResign).toMatchObject({ base: 'ballots', baseCount: 80, needed: 41 });
    expect(outcome.proposeRemoval).toMatchObject({ base: 'ballots', baseCount: 80, needed: 54 });
    expect(outcome.officials).toEqual([
      { high: 20, medium: 0, low: 41, invalid: 19, consequence: 'may-resign' },
      { high: 0, medium: 0, low: 39, invalid: 41, consequence: 'none' },
    ]);
  });

  it('rates forty officials by a thousand on one paper, each for himself', () => {
    // The n-th official has "low" on the first 25 times n ballots.
    const places = Array.from({ length: 40 }, (_, place) => place);
    const level = (ballot: number, place: number) => (ballot < place * 25 ? 'low' : 'medium');
    const selections = Array.from({ length: 1000 }, (_, ballot) =>
      levels(...places.map((place) => level(ballot, place))),
    );
    const { officials } = rated(selections, 40);
    expect(officials.map((official) => official.low)).toEqual(places.map((place) => place * 25));
    // 500 of 1,000 is not more than half; 667 is the least that is two thirds.
    expect(officials.findIndex(({ consequence }) => consequence === 'may-resign')).toBe(21);
    expect(officials.findIndex(({ consequence }) => consequence === 'propose-removal')).toBe(27);
  });

  it('has no consequence without a quorum at closing', () => {
    expect(rated(low(81, 0), 1, requiringQuorum(), false).officials[0]).toMatchObject({
      low: 81,
      consequence: 'none',
    });
  });

  it('follows the council’s own thresholds', () => {
    const rules = ownRules({
      mayResign: { ...VN_HDND.mayResign, numerator: 1, denominator: 3, comparison: 'at-least' },
      proposeRemoval: { ...VN_HDND.proposeRemoval, numerator: 1, denominator: 2, comparison: 'more-than' },
    });
    const consequence = (lows: number) => rated(low(lows, 90 - lows), 1, rules).officials[0]?.consequence;
    expect([29, 30, 45, 46].map(consequence)).toEqual([
      'none',
      'may-resign',
      'may-resign',
      'propose-removal',
    ]);
  });
});

describe('a confidence vote (Resolution 96/2023/QH15)', () => {
  it.each([
    ['exactly half without confidence', 40, 40, 0, 'none'],
    ['just over half', 41, 39, 0, 'propose-removal'],
    ['more than half of the answers, but not of all ballots', 40, 30, 10, 'none'],
    ['everybody', 80, 0, 0, 'propose-removal'],
    ['nobody', 0, 80, 0, 'none'],
    ['no ballots', 0, 0, 0, 'none'],
  ])('%s (%i against, %i for, %i without an answer): %s', (_, against, others, unmarked, consequence) => {
    expect(asked(none(against, others, unmarked)).officials).toEqual([
      { confidence: others, noConfidence: against, invalid: unmarked, consequence },
    ]);
  });

  it('measures each official against the total number of ballots', () => {
    const outcome = asked([...times(3, answers('no-confidence', null)), answers(null, 'confidence')], 2);
    expect(outcome.measure).toMatchObject({ base: 'ballots', baseCount: 4, needed: 3 });
    expect(outcome.officials.map(({ consequence }) => consequence)).toEqual(['propose-removal', 'none']);
  });

  it('has no consequence without a quorum at closing', () => {
    expect(asked(none(80, 0), 1, false).officials[0]).toMatchObject({ consequence: 'none' });
  });
});
