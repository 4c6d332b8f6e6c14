import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRuleSet,
  leastCount,
  meets,
  RULE_SETS,
  ruleSet,
  type Threshold,
} from '#shared/voting/rule-sets.ts';

const majority = ruleSet('vn-hdnd').passing;
const twoThirds = ruleSet('vn-hdnd').quorum;

const anyThreshold: fc.Arbitrary<Threshold> = fc
  .record({
    base: fc.constantFrom('all-delegates', 'present'),
    numerator: fc.integer({ min: 1, max: 100 }),
    denominator: fc.integer({ min: 1, max: 100 }),
    comparison: fc.constantFrom('more-than', 'at-least'),
  })
  .filter(({ numerator, denominator }) => numerator <= denominator);
const anyBase = fc.integer({ min: 0, max: 10_000 });

describe('more than half', () => {
  it.each([
    [41, 82, false],
    [42, 82, true],
    [41, 83, false],
    [42, 83, true],
    [250, 500, false],
    [251, 500, true],
    [1, 1, true],
    [1, 2, false],
    [0, 0, false],
  ])('is met by %i of %i: %s', (count, base, met) => {
    expect(meets(majority, count, base)).toBe(met);
  });
});

describe('at least two thirds', () => {
  it.each([
    [55, 83, false],
    [56, 83, true],
    [54, 82, false],
    [55, 82, true],
    [2, 3, true],
    [6666, 10_000, false],
    [6667, 10_000, true],
    [6666, 9999, true],
  ])('is met by %i of %i: %s', (count, base, met) => {
    expect(meets(twoThirds, count, base)).toBe(met);
  });
});

describe('the least count', () => {
  it.each([
    ['more than half', majority, 82, 42],
    ['more than half', majority, 83, 42],
    ['more than half', majority, 500, 251],
    ['more than half', majority, 0, 1],
    ['at least two thirds', twoThirds, 83, 56],
    ['at least two thirds', twoThirds, 84, 56],
    ['at least two thirds', twoThirds, 0, 0],
  ])('for %s is exact', (_, threshold, base, least) => {
    expect(leastCount(threshold, base)).toBe(least);
  });

  it('meets the threshold, and one fewer does not', () => {
    fc.assert(
      fc.property(anyThreshold, anyBase, (threshold, base) => {
        const least = leastCount(threshold, base);
        expect(meets(threshold, least, base)).toBe(true);
        expect(meets(threshold, least - 1, base)).toBe(false);
      }),
    );
  });
});

describe('a threshold', () => {
  it('once met is met by more', () => {
    fc.assert(
      fc.property(anyThreshold, anyBase, fc.nat(10_000), (threshold, base, count) => {
        fc.pre(meets(threshold, count, base));
        expect(meets(threshold, count + 1, base)).toBe(true);
      }),
    );
  });

  it('is judged as exact fractions are, up to 10,000 delegates', () => {
    fc.assert(
      fc.property(anyThreshold, anyBase, fc.nat(10_000), (threshold, base, count) => {
        const left = BigInt(count) * BigInt(threshold.denominator);
        const right = BigInt(base) * BigInt(threshold.numerator);
        expect(meets(threshold, count, base)).toBe(
          threshold.comparison === 'more-than' ? left > right : left >= right,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('of two thirds and of a half is exact for every size of council up to 10,000', () => {
    for (let base = 0; base <= 10_000; base += 1) {
      const half = leastCount(majority, base);
      const part = leastCount(twoThirds, base);
      const exact =
        half * 2 > base && (half - 1) * 2 <= base && part * 3 >= base * 2 && (part - 1) * 3 < base * 2;
      if (!exact) expect.fail(`of ${base}: ${half} and ${part}`);
    }
  });
});

describe('rule sets', () => {
  it.each(RULE_SETS)('$id names itself and its legal source in both languages', (rules) => {
    expect(isRuleSet(rules.id)).toBe(true);
    expect(ruleSet(rules.id)).toBe(rules);
    for (const text of [rules.name, rules.source]) {
      expect(text.vi).not.toBe('');
      expect(text.en).not.toBe('');
      expect(text.vi).toBe(text.vi.normalize('NFC'));
    }
  });

  it('have ids of their own', () => {
    expect(new Set(RULE_SETS.map(({ id }) => id)).size).toBe(RULE_SETS.length);
  });

  it('that nobody knows are denied, and an error to ask for', () => {
    expect(isRuleSet('khac')).toBe(false);
    expect(() => ruleSet('khac')).toThrow(RangeError);
  });
});
