/** A threshold as a fraction of a base; compared on integers only, so nothing ever turns on rounding. */
export interface Threshold {
  readonly base: 'all-delegates' | 'present';
  readonly numerator: number;
  readonly denominator: number;
  /** "more than" excludes the exact fraction, "at least" includes it. */
  readonly comparison: 'more-than' | 'at-least';
}

/** How a body votes. The law is data: each council may keep an edited copy. */
export interface RuleSet {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly passing: Threshold;
  readonly quorum: Threshold;
  /** Printed beside every result. */
  readonly source: { readonly vi: string; readonly en: string };
}

/**
 * People's Councils: a resolution passes with more than half of ALL delegates for it (Law on Organisation of Local
 * Government 2015, art. 91(3)); quorum of two thirds of all delegates by the usual rules of procedure.
 */
const VN_HDND: RuleSet = {
  id: 'vn-hdnd',
  name: {
    vi: 'Hội đồng nhân dân: quá nửa tổng số đại biểu',
    en: "People's Council: more than half of all delegates",
  },
  passing: { base: 'all-delegates', numerator: 1, denominator: 2, comparison: 'more-than' },
  quorum: { base: 'all-delegates', numerator: 2, denominator: 3, comparison: 'at-least' },
  source: {
    vi: 'Khoản 3 Điều 91 Luật Tổ chức chính quyền địa phương năm 2015',
    en: 'Law on Organisation of Local Government 2015, article 91, clause 3',
  },
};

export const RULE_SETS: readonly RuleSet[] = [VN_HDND];

export function isRuleSet(id: string): boolean {
  return RULE_SETS.some((rules) => rules.id === id);
}

/** @throws RangeError for an id that `isRuleSet` denies. */
export function ruleSet(id: string): RuleSet {
  const found = RULE_SETS.find((rules) => rules.id === id);
  if (!found) throw new RangeError(`no rule set ${id}`);
  return found;
}

/** Whether `count` of `base` meets `threshold`. Integers in, exact answer out. */
export function meets(threshold: Threshold, count: number, base: number): boolean {
  const left = count * threshold.denominator;
  const right = base * threshold.numerator;
  return threshold.comparison === 'more-than' ? left > right : left >= right;
}

/** The least count that meets `threshold` on `base`: 42 of 83 for "more than half", 56 of 83 for "at least 2/3". */
export function leastCount(threshold: Threshold, base: number): number {
  const share = base * threshold.numerator;
  return threshold.comparison === 'more-than'
    ? Math.floor(share / threshold.denominator) + 1
    : Math.ceil(share / threshold.denominator);
}
