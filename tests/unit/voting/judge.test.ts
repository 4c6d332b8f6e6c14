import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paper, PollResult, type RuleSet, type Tally } from '#shared/protocol/polls.ts';
import { type Bases, judge } from '#shared/voting/judge.ts';
import { BUILT_IN_RULE_SETS, findRuleSet, VN_HDND } from '#shared/voting/rule-sets.ts';
import { tally } from '#shared/voting/tally.ts';
import { leastCount } from '#shared/voting/thresholds.ts';
import { ownRules, requiringQuorum } from '../session/samples.ts';
import { anyPaper, anyRule, anySelectionOf } from './generators.ts';
import { motion } from './samples.ts';

type Counts = Extract<Tally, { type: 'motion' }>['clauses'][number];

const clauses = (...all: [number, number, number][]): Tally => ({
  type: 'motion',
  clauses: all.map(([ayes, against, abstain]): Counts => ({ for: ayes, against, abstain })),
});
/** A hall in which everybody is there and has voted, unless something else is said. */
const bases = (total: number, changes: Partial<Bases> = {}): Bases => ({
  total,
  present: total,
  issued: total,
  returned: total,
  recused: 0,
  quorumReached: true,
  ...changes,
});
const passedOf = ({ outcome }: PollResult) =>
  outcome.type === 'motion' ? outcome.clauses.map(({ passed }) => passed) : [];

describe('a question', () => {
  it.each<readonly [string, string, 'ordinary' | 'removal', number, number, Bases, boolean]>([
    ['41 of 82 is not more than half', 'vn-hdnd', 'ordinary', 41, 41, bases(82), false],
    ['42 of 82 is', 'vn-hdnd', 'ordinary', 42, 0, bases(82), true],
    ['41 of 83 is not, although nobody is against', 'vn-hdnd', 'ordinary', 41, 0, bases(83), false],
    ['42 of 83 is', 'vn-hdnd', 'ordinary', 42, 41, bases(83), true],
    [
      '41 of all 83, although only 56 are there',
      'vn-hdnd',
      'ordinary',
      41,
      15,
      bases(83, { present: 56 }),
      false,
    ],
    ['all for', 'vn-hdnd', 'ordinary', 83, 0, bases(83), true],
    ['all against', 'vn-hdnd', 'ordinary', 0, 83, bases(83), false],
    ['a tie', 'vn-hdnd', 'ordinary', 40, 40, bases(80), false],
    ['nobody votes', 'vn-hdnd', 'ordinary', 0, 0, bases(83), false],
    ['the one and only member', 'vn-hdnd', 'ordinary', 1, 0, bases(1), true],
    ['no members', 'vn-hdnd', 'ordinary', 0, 0, bases(0), false],
    ['removal by more than half only', 'vn-hdnd', 'removal', 55, 28, bases(83), false],
    ['removal by two thirds of all', 'vn-hdnd', 'removal', 56, 27, bases(83), true],
    [
      '28 of 56 who are there',
      'present-majority',
      'ordinary',
      28,
      28,
      bases(83, { present: 56, returned: 56 }),
      false,
    ],
    [
      '29 of 56 who are there',
      'present-majority',
      'ordinary',
      29,
      0,
      bases(83, { present: 56, returned: 29 }),
      true,
    ],
    ['removal by 37 of 56', 'present-majority', 'removal', 37, 0, bases(83, { present: 56 }), false],
    ['removal by 38 of 56', 'present-majority', 'removal', 38, 0, bases(83, { present: 56 }), true],
    ['nobody there at the end', 'present-majority', 'ordinary', 0, 0, bases(83, { present: 0 }), false],
    ['63 of 80', 'four-fifths', 'ordinary', 63, 0, bases(80), false],
    ['64 of 80', 'four-fifths', 'ordinary', 64, 16, bases(80), true],
    ['64 of 81', 'four-fifths', 'ordinary', 64, 0, bases(81), false],
    ['removal by 64 of 80', 'four-fifths', 'removal', 64, 0, bases(80), true],
  ])('%s (%s, %s): %i for, %i against', (_, id, decision, ayes, against, numbers, passed) => {
    const rules = findRuleSet([], id, '2026-12-08') ?? VN_HDND;
    expect(rules.id).toBe(id);
    const result = judge(motion(0, decision), clauses([ayes, against, 0]), numbers, rules);
    expect(passedOf(result)).toEqual([passed]);
  });

  it('comes with all that is printed beside its result', () => {
    const numbers = bases(83, { present: 60, issued: 60, returned: 50 });
    expect(judge(motion(), clauses([42, 3, 5]), numbers, VN_HDND)).toEqual({
      total: 83,
      present: 60,
      issued: 60,
      returned: 50,
      recused: 0,
      quorum: 'reached',
      outcome: {
        type: 'motion',
        clauses: [
          {
            counts: { for: 42, against: 3, abstain: 5, silent: 10 },
            measure: {
              base: 'all-delegates',
              baseCount: 83,
              needed: 42,
              source: {
                vi: 'Khoản 2 Điều 35 Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
                en: 'Law on Organisation of Local Government 72/2025/QH15, article 35, clause 2',
                since: '2025-06-16',
              },
            },
            passed: true,
          },
        ],
      },
    });
  });

  it('has a result for each clause', () => {
    const result = judge(motion(3), clauses([42, 0, 0], [41, 42, 0], [83, 0, 0]), bases(83), VN_HDND);
    expect(passedOf(result)).toEqual([true, false, true]);
    expect(result.outcome).toMatchObject({
      clauses: [{ counts: { silent: 41 } }, { counts: { silent: 0 } }, { counts: { silent: 0 } }],
    });
  });

  it('may be measured against the ballots, where the council has it so', () => {
    const rules = ownRules({ passing: { ...VN_HDND.passing, base: 'ballots' } });
    const result = (ayes: number) =>
      judge(motion(), clauses([ayes, 10, 0]), bases(83, { present: 60, returned: 21 }), rules);
    expect(passedOf(result(10))).toEqual([false]);
    expect(passedOf(result(11))).toEqual([true]);
    expect(result(11).outcome).toMatchObject({
      clauses: [{ measure: { base: 'ballots', baseCount: 21, needed: 11 } }],
    });
  });

  it('passes in no clause without a quorum at closing, whoever was for it', () => {
    const result = judge(
      motion(2),
      clauses([83, 0, 0], [83, 0, 0]),
      bases(83, { quorumReached: false }),
      requiringQuorum(),
    );
    expect(passedOf(result)).toEqual([false, false]);
    expect(result.quorum).toBe('void');
  });
});

describe('whatever was voted', () => {
  const anyRules: fc.Arbitrary<RuleSet> = fc.oneof(
    fc.constantFrom(...BUILT_IN_RULE_SETS),
    fc
      .tuple(anyRule, anyRule, anyRule)
      .map(([passing, removal, election]) => ownRules({ passing, removal, election })),
  );
  /** Ballots of some of those present, who are some of all. */
  const anyVote = fc.record({ rules: anyRules, paper: anyPaper, quorumReached: fc.boolean() }).chain((vote) =>
    fc
      .record({
        selections: fc.array(anySelectionOf(vote.paper), { maxLength: 40 }),
        silent: fc.nat(20),
        absent: fc.nat(20),
      })
      .map(({ selections, silent, absent }) => ({
        ...vote,
        selections,
        numbers: bases(selections.length + silent + absent, {
          present: selections.length + silent,
          issued: selections.length + silent,
          returned: selections.length,
          quorumReached: vote.quorumReached,
        }),
      })),
  );

  it('the result is exactly what the protocol describes, letter by letter', () => {
    fc.assert(
      fc.property(anyVote, ({ paper, selections, numbers, rules }) => {
        const result = judge(paper, tally(paper, selections), numbers, rules);
        expect(JSON.stringify(PollResult.parse(JSON.parse(JSON.stringify(result))))).toBe(
          JSON.stringify(result),
        );
      }),
    );
  });

  it('a clause has passed exactly where its count reaches what was needed, and there was a quorum', () => {
    fc.assert(
      fc.property(anyVote, ({ paper, selections, numbers, rules }) => {
        const { outcome } = judge(paper, tally(paper, selections), numbers, rules);
        if (outcome.type !== 'motion') return;
        for (const { counts, measure, passed } of outcome.clauses) {
          const valid = numbers.quorumReached || rules.quorum.mode !== 'refuse';
          expect(passed).toBe(valid && measure.baseCount > 0 && counts.for >= measure.needed);
          expect(counts.for + counts.against + counts.abstain + counts.silent).toBe(numbers.present);
        }
      }),
    );
  });

  it('one more for it, from the silent, the others or a latecomer, never makes passed into failed', () => {
    const anyQuestion = fc.record({
      rules: anyRules,
      decision: fc.constantFrom('ordinary' as const, 'removal' as const),
      counts: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
      silent: fc.nat(100),
      absent: fc.nat(100),
    });
    fc.assert(
      fc.property(anyQuestion, ({ rules, decision, counts: [ayes, against, abstain], silent, absent }) => {
        const cast = ayes + against + abstain;
        const numbers = bases(cast + silent + absent, { present: cast + silent, returned: cast });
        const paper: Paper = motion(0, decision);
        const passes = (tallied: Tally, with_: Bases) => passedOf(judge(paper, tallied, with_, rules))[0];
        fc.pre(passes(clauses([ayes, against, abstain]), numbers) === true);
        const more = clauses([ayes + 1, against, abstain]);
        if (silent > 0) expect(passes(more, { ...numbers, returned: cast + 1 })).toBe(true);
        if (absent > 0) {
          expect(passes(more, { ...numbers, present: cast + silent + 1, returned: cast + 1 })).toBe(true);
        }
        if (against > 0) expect(passes(clauses([ayes + 1, against - 1, abstain]), numbers)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('what is needed is the least count that the rule asks of its base', () => {
    fc.assert(
      fc.property(anyRules, fc.nat(1000), fc.nat(1000), fc.nat(1000), (rules, total, present, returned) => {
        const { outcome } = judge(motion(), clauses([0, 0, 0]), bases(total, { present, returned }), rules);
        const base = { 'all-delegates': total, present, ballots: returned }[rules.passing.base];
        expect(outcome).toMatchObject({
          clauses: [{ measure: { baseCount: base, needed: leastCount(rules.passing, base) } }],
        });
      }),
    );
  });
});
