import type { LegalText, Rule, RuleSet } from '../protocol/polls.ts';

const ORGANISATION_LAW: LegalText = {
  vi: 'Khoản 3 Điều 91 Luật Tổ chức chính quyền địa phương năm 2015',
  en: 'Law on Organisation of Local Government 2015, article 91, clause 3',
};
const CONFIDENCE_RESOLUTION: LegalText = {
  vi: 'Nghị quyết số 96/2023/QH15 của Quốc hội',
  en: 'Resolution 96/2023/QH15 of the National Assembly',
};
const RULES_OF_PROCEDURE: LegalText = {
  vi: 'Nội quy kỳ họp Hội đồng nhân dân',
  en: "Rules of procedure of the People's Council",
};
const WORKING_RULES: LegalText = {
  vi: 'Quy chế làm việc của cơ quan, tổ chức',
  en: 'Working rules of the body',
};

function rule(
  comparison: Rule['comparison'],
  fraction: readonly [numerator: number, denominator: number],
  base: Rule['base'],
  source: LegalText,
): Rule {
  return { base, numerator: fraction[0], denominator: fraction[1], comparison, source };
}

/** Ratings and votes of confidence are counted on the total number of ballots (tổng số phiếu). */
const CONFIDENCE = {
  mayResign: rule('more-than', [1, 2], 'ballots', CONFIDENCE_RESOLUTION),
  proposeRemoval: rule('at-least', [2, 3], 'ballots', CONFIDENCE_RESOLUTION),
  noConfidence: rule('more-than', [1, 2], 'ballots', CONFIDENCE_RESOLUTION),
};

/**
 * People's Councils: a resolution passes with more than half of ALL delegates for it, the removal of a delegate needs
 * at least two thirds of all (Law on Organisation of Local Government 2015, art. 91(3)); quorum of two thirds and
 * election by more than half of all delegates by the usual rules of procedure.
 */
export const VN_HDND: RuleSet = {
  id: 'vn-hdnd',
  name: {
    vi: 'Hội đồng nhân dân: quá nửa tổng số đại biểu',
    en: "People's Council: more than half of all delegates",
  },
  quorum: rule('at-least', [2, 3], 'all-delegates', RULES_OF_PROCEDURE),
  passing: rule('more-than', [1, 2], 'all-delegates', ORGANISATION_LAW),
  removal: rule('at-least', [2, 3], 'all-delegates', ORGANISATION_LAW),
  election: rule('more-than', [1, 2], 'all-delegates', RULES_OF_PROCEDURE),
  ...CONFIDENCE,
};

/** Committees and conferences that decide by those who are there. */
const PRESENT_MAJORITY: RuleSet = {
  id: 'present-majority',
  name: { vi: 'Quá nửa số thành viên có mặt', en: 'More than half of the members present' },
  quorum: rule('more-than', [1, 2], 'all-delegates', WORKING_RULES),
  passing: rule('more-than', [1, 2], 'present', WORKING_RULES),
  removal: rule('at-least', [2, 3], 'present', WORKING_RULES),
  election: rule('more-than', [1, 2], 'present', WORKING_RULES),
  ...CONFIDENCE,
};

/** Bodies whose weightiest decisions need four fifths of all members. */
const FOUR_FIFTHS: RuleSet = {
  id: 'four-fifths',
  name: { vi: 'Ít nhất 4/5 tổng số thành viên', en: 'At least four fifths of all members' },
  quorum: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  passing: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  removal: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  election: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  ...CONFIDENCE,
};

export const BUILT_IN_RULE_SETS: readonly RuleSet[] = [VN_HDND, PRESENT_MAJORITY, FOUR_FIFTHS];

/** The rule set `id` among the council's `own` and the built-in ones; its own copy goes first. */
export function findRuleSet(own: readonly RuleSet[], id: string): RuleSet | undefined {
  return [...own, ...BUILT_IN_RULE_SETS].find((rules) => rules.id === id);
}

/** All rule sets to choose from: the built-in ones, where not replaced by an own one, then the council's own. */
export function ruleSetsToChoose(own: readonly RuleSet[]): readonly RuleSet[] {
  const replaced = new Set(own.map(({ id }) => id));
  return [...BUILT_IN_RULE_SETS.filter(({ id }) => !replaced.has(id)), ...own];
}

/** Whether `count` of `base` meets `rule`. Integers in, exact answer out. Nought of nobody meets nothing. */
export function meets(rule: Rule, count: number, base: number): boolean {
  if (base === 0) return false;
  const left = count * rule.denominator;
  const right = base * rule.numerator;
  return rule.comparison === 'more-than' ? left > right : left >= right;
}

/** The least count that meets `rule` on `base`: 42 of 83 for "more than half", 56 of 83 for "at least 2/3". */
export function leastCount(rule: Rule, base: number): number {
  const share = base * rule.numerator;
  return rule.comparison === 'more-than'
    ? Math.floor(share / rule.denominator) + 1
    : Math.ceil(share / rule.denominator);
}
