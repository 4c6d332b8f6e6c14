import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { Choice, PollResult, RollCall } from '#shared/protocol/records.ts';
import { type RuleSet, ruleSet } from '#shared/voting/rule-sets.ts';
import { takeRollCall, tally } from '#shared/voting/tally.ts';
import { ballotsOf } from '../session/builder.ts';
import { d } from '../session/samples.ts';

const rules = ruleSet('vn-hdnd');
const twoThirdsOfPresent: RuleSet = {
  ...rules,
  passing: { base: 'present', numerator: 2, denominator: 3, comparison: 'at-least' },
};

const delegates = (count: number): DelegateId[] => Array.from({ length: count }, (_, index) => d(index + 1));

/** A hall of up to 100 delegates, some of them present and some with a ballot, whether still present or not. */
const anyHall = fc
  .array(fc.record({ here: fc.boolean(), choice: fc.option(fc.constantFrom(...Choice.options)) }), {
    maxLength: 100,
    size: 'max',
  })
  .map((seats) => ({
    everyone: delegates(seats.length),
    present: new Set(seats.flatMap(({ here }, index) => (here ? [d(index + 1)] : []))),
    ballots: seats.flatMap(({ choice }, index): [DelegateId, Choice][] =>
      choice ? [[d(index + 1), choice]] : [],
    ),
  }));

describe('the roll call', () => {
  it('names each delegate once, in the order of the list', () => {
    const ballots = new Map<DelegateId, Choice>([
      [d(5), 'for'],
      [d(1), 'for'],
      [d(3), 'abstain'],
      [d(2), 'against'],
    ]);
    expect(takeRollCall(delegates(7), new Set([d(1), d(2), d(3), d(4), d(6)]), ballots)).toEqual({
      for: [d(1), d(5)],
      against: [d(2)],
      abstain: [d(3)],
      silent: [d(4), d(6)],
      absent: [d(7)],
    });
  });

  it('counts a delegate who voted and then left', () => {
    const rollCall = takeRollCall(delegates(2), new Set([d(2)]), ballotsOf({ for: 1 }));
    expect(rollCall).toMatchObject({ for: [d(1)], silent: [d(2)], absent: [] });
    expect(tally(rollCall, rules)).toMatchObject({ present: 2, total: 2 });
  });

  it('leaves out a ballot of somebody who is no delegate', () => {
    const rollCall = takeRollCall(delegates(1), new Set([d(9)]), new Map([[d(9), 'for']]));
    expect(rollCall).toEqual({ for: [], against: [], abstain: [], silent: [], absent: [d(1)] });
  });

  it('does not depend on the order in which the ballots came', () => {
    fc.assert(
      fc.property(
        anyHall.chain((hall) =>
          fc.record({
            hall: fc.constant(hall),
            shuffled: fc.shuffledSubarray(hall.ballots, { minLength: hall.ballots.length }),
          }),
        ),
        ({ hall: { everyone, present, ballots }, shuffled }) => {
          expect(takeRollCall(everyone, present, new Map(shuffled))).toEqual(
            takeRollCall(everyone, present, new Map(ballots)),
          );
        },
      ),
    );
  });
});

describe('the tally', () => {
  const resultOf = (total: number, votes: Partial<Record<Choice, number>>, present = total) =>
    tally(takeRollCall(delegates(total), new Set(delegates(present)), ballotsOf(votes)), rules);

  it.each([
    ['41 of 82 is not more than half', 82, { for: 41, against: 41 }, false],
    ['42 of 83 is more than half', 83, { for: 42, against: 41 }, true],
    ['42 of 83 is enough although nobody else votes', 83, { for: 42 }, true],
    ['41 of 83 is not enough although nobody is against', 83, { for: 41 }, false],
    ['all for', 83, { for: 83 }, true],
    ['all against', 83, { against: 83 }, false],
    ['all abstaining', 83, { abstain: 83 }, false],
    ['all silent', 83, {}, false],
    ['the one and only delegate', 1, { for: 1 }, true],
    ['no delegates', 0, {}, false],
  ])('%s', (_, total, votes, passed) => {
    expect(resultOf(total, votes).passed).toBe(passed);
  });

  it('says all that is printed beside the result', () => {
    expect(resultOf(83, { for: 42, against: 3, abstain: 5 }, 60)).toEqual({
      counts: { for: 42, against: 3, abstain: 5, silent: 10 },
      total: 83,
      present: 60,
      base: 'all-delegates',
      baseCount: 83,
      needed: 42,
      passed: true,
      source: 'Khoản 3 Điều 91 Luật Tổ chức chính quyền địa phương năm 2015',
    });
  });

  it('measures against those present where the rules say so', () => {
    const result = (votes: number) =>
      tally(
        takeRollCall(delegates(83), new Set(delegates(60)), ballotsOf({ for: votes })),
        twoThirdsOfPresent,
      );
    expect(result(39)).toMatchObject({ passed: false, base: 'present', baseCount: 60, needed: 40 });
    expect(result(40)).toMatchObject({ passed: true, total: 83, present: 60 });
  });

  it('passes nothing where nobody is, not even by at least two thirds of those present', () => {
    const empty = takeRollCall(delegates(83), new Set(), new Map());
    expect(tally(empty, twoThirdsOfPresent)).toMatchObject({ passed: false, baseCount: 0 });
  });

  it('sums up: counts and absent are all delegates, and no one is counted twice', () => {
    fc.assert(
      fc.property(anyHall, ({ everyone, present, ballots }) => {
        const rollCall = takeRollCall(everyone, present, new Map(ballots));
        const { counts, total, present: counted, needed, baseCount, passed } = tally(rollCall, rules);
        const sum = counts.for + counts.against + counts.abstain + counts.silent;
        expect(counted).toBe(sum);
        expect(sum + rollCall.absent.length).toBe(everyone.length);
        expect(total).toBe(everyone.length);
        expect(baseCount).toBe(total);
        expect(passed).toBe(counts.for >= needed);
        expect(Object.values(rollCall).flat().sort()).toEqual([...everyone].sort());
      }),
    );
  });

  it('is what the protocol describes', () => {
    fc.assert(
      fc.property(anyHall, ({ everyone, present, ballots }) => {
        const rollCall = takeRollCall(everyone, present, new Map(ballots));
        expect(RollCall.parse(rollCall)).toEqual(rollCall);
        for (const set of [rules, twoThirdsOfPresent]) {
          const result = tally(rollCall, set);
          expect(PollResult.parse(result)).toEqual(result);
        }
      }),
    );
  });
});
