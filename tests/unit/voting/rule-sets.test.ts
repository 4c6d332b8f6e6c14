import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, RuleSet } from '#shared/protocol/polls.ts';
import {
  BUILT_IN_RULE_SETS,
  builtInRuleSets,
  EVERY_BUILT_IN,
  findRuleSet,
  ruleSetsToChoose,
  VN_HDND,
} from '#shared/voting/rule-sets.ts';
import { leastCount, meets } from '#shared/voting/thresholds.ts';
import { ownRules } from '../session/samples.ts';
import { anyRule } from './generators.ts';

/** A day under the law as it is now. */
const TODAY = '2026-12-08';

const builtIn = (id: string): RuleSet => {
  const rules = findRuleSet([], id, TODAY);
  if (!rules) throw new Error(`no rule set ${id}`);
  return rules;
};
const FOUR_FIFTHS = builtIn('four-fifths');

/** As many as a count may be in the protocol. */
const anyCount = fc.oneof(fc.nat(1000), fc.nat(1_000_000));
const anyBase = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1_000_000 }));

type ThatEverySetHas = Exclude<keyof RuleSet, 'id' | 'name' | 'depleted' | 'reasons'>;

describe('the thresholds of the built-in rules', () => {
  it.each<readonly [string, ThatEverySetHas, Rule['base'], number, number, number]>([
    // measured against what, of how many, how many are needed, and the first size that needs one more
    ['vn-hdnd', 'passing', 'all-delegates', 82, 42, 84],
    ['vn-hdnd', 'passing', 'all-delegates', 83, 42, 84],
    ['vn-hdnd', 'passing', 'all-delegates', 500, 251, 502],
    ['vn-hdnd', 'passing', 'all-delegates', 1, 1, 2],
    ['vn-hdnd', 'quorum', 'all-delegates', 83, 56, 85],
    ['vn-hdnd', 'quorum', 'all-delegates', 84, 56, 85],
    ['vn-hdnd', 'removal', 'all-delegates', 83, 56, 85],
    ['vn-hdnd', 'election', 'all-delegates', 83, 42, 84],
    ['vn-hdnd', 'mayResign', 'ballots', 80, 41, 82],
    ['vn-hdnd', 'mayResign', 'ballots', 81, 41, 82],
    ['vn-hdnd', 'proposeRemoval', 'ballots', 81, 54, 82],
    ['vn-hdnd', 'proposeRemoval', 'ballots', 80, 54, 82],
    ['vn-hdnd', 'noConfidence', 'ballots', 80, 41, 82],
    ['present-majority', 'quorum', 'all-delegates', 11, 6, 12],
    ['present-majority', 'passing', 'present', 56, 29, 58],
    ['present-majority', 'removal', 'present', 56, 38, 58],
    ['present-majority', 'election', 'present', 9, 5, 10],
    ['present-majority', 'mayResign', 'ballots', 9, 5, 10],
    ['four-fifths', 'quorum', 'all-delegates', 83, 67, 84],
    ['four-fifths', 'passing', 'all-delegates', 80, 64, 81],
    ['four-fifths', 'passing', 'all-delegates', 81, 65, 82],
    ['four-fifths', 'removal', 'all-delegates', 85, 68, 86],
    ['four-fifths', 'election', 'all-delegates', 15, 12, 16],
    ['four-fifths', 'noConfidence', 'ballots', 3, 2, 4],
  ])('%s, %s: of %s, %i need %i', (id, name, base, size, least, next) => {
    const rule = builtIn(id)[name];
    expect(rule.base).toBe(base);
    expect(leastCount(rule, size)).toBe(least);
    expect(meets(rule, least, size)).toBe(true);
    expect(meets(rule, least - 1, size)).toBe(false);
    expect([leastCount(rule, next - 1), leastCount(rule, next)]).toEqual([least, least + 1]);
  });

  it('41 of 82 is not more than half, 42 of 83 is, and neither is rounded', () => {
    expect(meets(VN_HDND.passing, 41, 82)).toBe(false);
    expect(meets(VN_HDND.passing, 41, 83)).toBe(false);
    expect(meets(VN_HDND.passing, 42, 83)).toBe(true);
  });

  it('of a half, two thirds and four fifths are exact for every body of up to 10,000', () => {
    const inexact = (rule: Rule, base: number) => {
      const least = leastCount(rule, base);
      const above = (count: number) => {
        const [left, right] = [count * rule.denominator, base * rule.numerator];
        return rule.comparison === 'more-than' ? left > right : left >= right;
      };
      return !above(least) || above(least - 1);
    };
    for (const rule of [VN_HDND.passing, VN_HDND.quorum, FOUR_FIFTHS.passing]) {
      for (let base = 1; base <= 10_000; base += 1) {
        if (inexact(rule, base)) expect.fail(`${rule.numerator}/${rule.denominator} of ${base}`);
      }
    }
  });
});

describe('a threshold', () => {
  it('is judged as exact fractions are', () => {
    fc.assert(
      fc.property(anyRule, anyBase, anyCount, (rule, base, count) => {
        const left = BigInt(count) * BigInt(rule.denominator);
        const right = BigInt(base) * BigInt(rule.numerator);
        expect(meets(rule, count, base)).toBe(rule.comparison === 'more-than' ? left > right : left >= right);
      }),
      { numRuns: 2000 },
    );
  });

  it('is met by the least count and by nothing below it, so that no result flips by rounding', () => {
    fc.assert(
      fc.property(anyRule, anyBase, anyCount, (rule, base, count) => {
        const least = leastCount(rule, base);
        expect(meets(rule, count, base)).toBe(count >= least);
        expect(meets(rule, least, base)).toBe(true);
        expect(meets(rule, least - 1, base)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is met stays met with one more for it, from among the others or beside them', () => {
    fc.assert(
      fc.property(anyRule, anyBase, anyCount, (rule, base, count) => {
        fc.pre(count <= base && meets(rule, count, base));
        expect(meets(rule, count + 1, base)).toBe(true);
        expect(meets(rule, count + 1, base + 1)).toBe(true);
      }),
    );
  });

  it.each(['more-than', 'at-least'] as const)('of %s is met by nobody of nobody', (comparison) => {
    for (const numerator of [0, 1, 2]) {
      const rule: Rule = { ...VN_HDND.passing, comparison, numerator, denominator: 2 };
      expect(meets(rule, 0, 0)).toBe(false);
    }
  });

  it('of the whole is reached by everybody as "at least", and never as "more than"', () => {
    const whole = { ...VN_HDND.passing, numerator: 1, denominator: 1 };
    expect(meets({ ...whole, comparison: 'at-least' }, 83, 83)).toBe(true);
    expect(meets({ ...whole, comparison: 'at-least' }, 82, 83)).toBe(false);
    expect(meets({ ...whole, comparison: 'more-than' }, 83, 83)).toBe(false);
  });
});

describe('rule sets', () => {
  it('that are built in: the law, a majority of those present, four fifths of all', () => {
    expect(BUILT_IN_RULE_SETS.map(({ id }) => id)).toEqual(['vn-hdnd', 'present-majority', 'four-fifths']);
  });

  it.each(EVERY_BUILT_IN)(
    '$id names itself and the source of each rule in both languages',
    ({ id, name, reasons: _reasons, ...rules }) => {
      expect(id).toMatch(/^[a-z-]+$/);
      for (const text of [name, ...Object.values(rules).flatMap((rule) => (rule ? [rule.source] : []))]) {
        expect(text.vi).toMatch(/\P{ASCII}/u);
        expect(text.en).toMatch(/^[\p{ASCII}]+$/u);
        expect(text.vi).toBe(text.vi.normalize('NFC'));
      }
    },
  );

  it('are found by their id, the council’s own first', () => {
    const own = ownRules();
    expect(findRuleSet([own], 'song-lam', TODAY)).toBe(own);
    expect(findRuleSet([own], 'vn-hdnd', TODAY)).toBe(VN_HDND);
    expect(findRuleSet([own], 'khac', TODAY)).toBeUndefined();
    const edited = ownRules({ id: 'vn-hdnd' });
    expect(findRuleSet([edited], 'vn-hdnd', TODAY)).toBe(edited);
  });

  it('are offered once each', () => {
    const own = ownRules();
    const edited = ownRules({ id: 'present-majority' });
    expect(ruleSetsToChoose([], TODAY)).toEqual(BUILT_IN_RULE_SETS);
    expect(ruleSetsToChoose([own], TODAY).map(({ id }) => id)).toEqual([
      'vn-hdnd',
      'present-majority',
      'four-fifths',
      'song-lam',
    ]);
    expect(ruleSetsToChoose([edited, own], TODAY)).toEqual([VN_HDND, FOUR_FIFTHS, edited, own]);
  });
});

describe('the built-in rules of a session', () => {
  const LAW_2015 = 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13';
  const LAW_2025 = 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15';

  it.each([
    ['2015-12-31', `Khoản 3 Điều 91 ${LAW_2015}`, '2016-01-01'],
    ['2025-02-28', `Khoản 3 Điều 91 ${LAW_2015}`, '2016-01-01'],
    ['2025-03-01', 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15', '2025-03-01'],
    ['2025-06-15', 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15', '2025-03-01'],
    ['2025-06-16', `Khoản 2 Điều 35 ${LAW_2025}`, '2025-06-16'],
    ['2026-12-08', `Khoản 2 Điều 35 ${LAW_2025}`, '2025-06-16'],
    ['2031-01-01', `Khoản 2 Điều 35 ${LAW_2025}`, '2025-06-16'],
  ])('that begins on %s take their majorities from %s', (day, vi, since) => {
    const rules = findRuleSet([], 'vn-hdnd', day);
    expect(rules?.passing.source).toMatchObject({ vi, since });
    expect(rules?.removal.source).toEqual(rules?.passing.source);
  });

  it('know the depleted council only from the day of the law that names it', () => {
    expect(findRuleSet([], 'vn-hdnd', '2025-06-15')?.depleted).toBeNull();
    const depleted = findRuleSet([], 'vn-hdnd', '2025-06-16')?.depleted;
    expect(depleted).toMatchObject({ comparison: 'more-than', numerator: 2, denominator: 3 });
    expect(depleted?.source.vi).toBe(`Điểm b khoản 2 Điều 49 ${LAW_2025}`);
  });

  it('are those of today under the law of today, to the letter', () => {
    expect(JSON.stringify(builtInRuleSets('2025-06-16'))).toBe(JSON.stringify(BUILT_IN_RULE_SETS));
    expect(builtInRuleSets('2026-12-08')[0]).toBe(VN_HDND);
  });

  it('ask at no time for less than more than half, and two thirds for a removal', () => {
    for (const { id, passing, removal } of EVERY_BUILT_IN.filter((rules) => rules.id === 'vn-hdnd')) {
      expect([id, leastCount(passing, 82), leastCount(removal, 83)]).toEqual(['vn-hdnd', 42, 56]);
    }
  });

  it('do not take the place of the council’s own', () => {
    const edited = ownRules({ id: 'vn-hdnd' });
    expect(findRuleSet([edited], 'vn-hdnd', '2025-01-01')).toBe(edited);
  });
});
