import type { LegalSource, QuorumRule, Rule, RuleSet } from '../protocol/polls.ts';

/**
 * Passed on 16 June 2025 and in force from that day, also what it says of councils (art. 35, 49). It replaced law 65/2025/QH15, in
 * force from 1 March 2025, which had replaced law 77/2015/QH13.
 */
const ORGANISATION_LAW = {
  vi: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
  en: 'Law on Organisation of Local Government 72/2025/QH15',
  since: '2025-06-16',
};
const MAJORITIES: LegalSource = {
  vi: `Khoản 2 Điều 35 ${ORGANISATION_LAW.vi}`,
  en: `${ORGANISATION_LAW.en}, article 35, clause 2`,
  since: ORGANISATION_LAW.since,
};
const DEPLETED_COUNCIL: LegalSource = {
  vi: `Điểm b khoản 2 Điều 49 ${ORGANISATION_LAW.vi}`,
  en: `${ORGANISATION_LAW.en}, article 49, clause 2, point b`,
  since: ORGANISATION_LAW.since,
};
/** Passed on 23 June 2023, in force from 1 July 2023; it replaced resolution 85/2014/QH13. */
const CONFIDENCE_RESOLUTION = {
  vi: 'Nghị quyết số 96/2023/QH15 của Quốc hội',
  en: 'Resolution 96/2023/QH15 of the National Assembly',
  since: '2023-07-01',
};
const RATINGS: LegalSource = {
  vi: `Điều 12 ${CONFIDENCE_RESOLUTION.vi}`,
  en: `${CONFIDENCE_RESOLUTION.en}, article 12`,
  since: CONFIDENCE_RESOLUTION.since,
};
/** Each body has rules of its own, so from which day they hold is not known here. */
const COUNCIL_WORKING_RULES: LegalSource = {
  vi: 'Quy chế làm việc của Hội đồng nhân dân',
  en: "Working rules of the People's Council",
  since: null,
};
const WORKING_RULES: LegalSource = {
  vi: 'Quy chế làm việc của cơ quan, tổ chức',
  en: 'Working rules of the body',
  since: null,
};

/** What a delegate says of their own interests, or writes beside an answer, goes no further than needed. */
const KEPT_BACK: RuleSet['reasons'] = { conflicts: 'conduct', opinions: 'conduct' };

function rule(
  comparison: Rule['comparison'],
  fraction: readonly [numerator: number, denominator: number],
  base: Rule['base'],
  source: LegalSource,
): Rule {
  return { base, numerator: fraction[0], denominator: fraction[1], comparison, source };
}

function quorum(
  mode: QuorumRule['mode'],
  comparison: Rule['comparison'],
  fraction: readonly [numerator: number, denominator: number],
  source: LegalSource,
): QuorumRule {
  return { ...rule(comparison, fraction, 'all-delegates', source), mode };
}

/** Ratings and votes of confidence are counted on the total number of ballots (tổng số phiếu). */
const CONFIDENCE = {
  mayResign: rule('more-than', [1, 2], 'ballots', RATINGS),
  proposeRemoval: rule('at-least', [2, 3], 'ballots', RATINGS),
  noConfidence: rule('more-than', [1, 2], 'ballots', CONFIDENCE_RESOLUTION),
};

/**
 * People's Councils: a resolution passes with more than half of ALL delegates for it, the removal of a delegate needs
 * at least two thirds of all (law 72/2025/QH15, art. 35(2)); of a council with fewer than two thirds of its seats filled and
 * at most 18 months left, more than two thirds of those in office (art. 49(2)(b)). The law names no quorum: two thirds, as
 * working rules have it, are only warned of. What elects is the working rules' too.
 */
export const VN_HDND: RuleSet = {
  id: 'vn-hdnd',
  name: {
    vi: 'Hội đồng nhân dân: quá nửa tổng số đại biểu',
    en: "People's Council: more than half of all delegates",
  },
  quorum: quorum('warn', 'at-least', [2, 3], COUNCIL_WORKING_RULES),
  passing: rule('more-than', [1, 2], 'all-delegates', MAJORITIES),
  removal: rule('at-least', [2, 3], 'all-delegates', MAJORITIES),
  depleted: rule('more-than', [2, 3], 'all-delegates', DEPLETED_COUNCIL),
  election: rule('more-than', [1, 2], 'all-delegates', COUNCIL_WORKING_RULES),
  ...CONFIDENCE,
  reasons: KEPT_BACK,
};

/** Committees and conferences that decide by those who are there. */
const PRESENT_MAJORITY: RuleSet = {
  id: 'present-majority',
  name: { vi: 'Quá nửa số thành viên có mặt', en: 'More than half of the members present' },
  quorum: quorum('refuse', 'more-than', [1, 2], WORKING_RULES),
  passing: rule('more-than', [1, 2], 'present', WORKING_RULES),
  removal: rule('at-least', [2, 3], 'present', WORKING_RULES),
  depleted: null,
  election: rule('more-than', [1, 2], 'present', WORKING_RULES),
  ...CONFIDENCE,
  reasons: KEPT_BACK,
};

/** Bodies whose weightiest decisions need four fifths of all members. */
const FOUR_FIFTHS: RuleSet = {
  id: 'four-fifths',
  name: { vi: 'Ít nhất 4/5 tổng số thành viên', en: 'At least four fifths of all members' },
  quorum: quorum('refuse', 'at-least', [4, 5], WORKING_RULES),
  passing: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  removal: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  depleted: null,
  election: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  ...CONFIDENCE,
  reasons: KEPT_BACK,
};

export const BUILT_IN_RULE_SETS: readonly RuleSet[] = [VN_HDND, PRESENT_MAJORITY, FOUR_FIFTHS];

/** The rule set `id` among the council's `own` and the built-in ones; its own copy goes first. */
export function findRuleSet(own: readonly RuleSet[], id: string): RuleSet | undefined {
  return [...own, ...BUILT_IN_RULE_SETS].find((rules) => rules.id === id);
}

/** Who is told reasons by the rule set `id`. */
export function reasonsRuleOf(own: readonly RuleSet[], id: string): RuleSet['reasons'] {
  return findRuleSet(own, id)?.reasons ?? KEPT_BACK;
}

/** All rule sets to choose from: the built-in ones, where not replaced by an own one, then the council's own. */
export function ruleSetsToChoose(own: readonly RuleSet[]): readonly RuleSet[] {
  const replaced = new Set(own.map(({ id }) => id));
  return [...BUILT_IN_RULE_SETS.filter(({ id }) => !replaced.has(id)), ...own];
}

/** The names of the rules of a set, without those it does not have. */
export const RULE_NAMES = [
  'quorum',
  'passing',
  'removal',
  'depleted',
  'election',
  'mayResign',
  'proposeRemoval',
  'noConfidence',
] as const satisfies readonly (keyof RuleSet)[];
export type RuleName = (typeof RULE_NAMES)[number];

/** Which rules would be met by nothing at all: a nought makes sense for a quorum alone. */
export function emptyRules(rules: RuleSet): readonly RuleName[] {
  return RULE_NAMES.filter((name) => name !== 'quorum' && rules[name]?.numerator === 0);
}
