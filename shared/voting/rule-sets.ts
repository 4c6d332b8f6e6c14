import type { CalendarDay } from '../protocol/ids.ts';
import type { QuorumRule, Rule, RuleSet } from '../protocol/polls.ts';
import { legalSource, type SourceId, textOf } from './sources.ts';

/** What a delegate says of their own interests, or writes beside an answer, goes no further than needed. */
const KEPT_BACK: RuleSet['reasons'] = { conflicts: 'conduct', opinions: 'conduct' };

function rule(
  comparison: Rule['comparison'],
  fraction: readonly [numerator: number, denominator: number],
  base: Rule['base'],
  source: SourceId,
): Rule {
  return {
    base,
    numerator: fraction[0],
    denominator: fraction[1],
    comparison,
    source: legalSource(source),
  };
}

function quorum(
  mode: QuorumRule['mode'],
  comparison: Rule['comparison'],
  fraction: readonly [numerator: number, denominator: number],
  source: SourceId,
): QuorumRule {
  return { ...rule(comparison, fraction, 'all-delegates', source), mode };
}

/** Ratings and votes of confidence are counted on the total number of ballots (tổng số phiếu). */
const CONFIDENCE = {
  mayResign: rule('more-than', [1, 2], 'ballots', 'ratings-96-2023'),
  proposeRemoval: rule('at-least', [2, 3], 'ballots', 'ratings-96-2023'),
  noConfidence: rule('more-than', [1, 2], 'ballots', 'confidence-votes-96-2023'),
};

/**
 * People's Councils: a resolution passes with more than half of ALL delegates for it, the removal of a delegate needs
 * at least two thirds of all (law 72/2025/QH15, art. 35(2)); of a council with fewer than two thirds of its seats filled and
 * at most 18 months left, more than two thirds of those in office (art. 49(2)(b)). The law names no quorum: two thirds, as
 * working rules have it, are only warned of. What elects is the working rules' too.
 */
export const VN_HDND: RuleSet = {
  ...councilBy('majorities-72-2025'),
  depleted: rule('more-than', [2, 3], 'all-delegates', 'depleted-council-72-2025'),
};

/** The rules of a council whose majorities rest on `majorities`, a law that says nothing of a depleted council. */
function councilBy(majorities: SourceId): RuleSet {
  return {
    id: 'vn-hdnd',
    name: {
      vi: 'Hội đồng nhân dân: quá nửa tổng số đại biểu',
      en: "People's Council: more than half of all delegates",
    },
    quorum: quorum('warn', 'at-least', [2, 3], 'council-working-rules'),
    passing: rule('more-than', [1, 2], 'all-delegates', majorities),
    removal: rule('at-least', [2, 3], 'all-delegates', majorities),
    depleted: null,
    election: rule('more-than', [1, 2], 'all-delegates', 'council-working-rules'),
    ...CONFIDENCE,
    reasons: KEPT_BACK,
  };
}

/** Committees and conferences that decide by those who are there. */
const PRESENT_MAJORITY: RuleSet = {
  id: 'present-majority',
  name: { vi: 'Quá nửa số thành viên có mặt', en: 'More than half of the members present' },
  quorum: quorum('refuse', 'more-than', [1, 2], 'working-rules'),
  passing: rule('more-than', [1, 2], 'present', 'working-rules'),
  removal: rule('at-least', [2, 3], 'present', 'working-rules'),
  depleted: null,
  election: rule('more-than', [1, 2], 'present', 'working-rules'),
  ...CONFIDENCE,
  reasons: KEPT_BACK,
};

/** Bodies whose weightiest decisions need four fifths of all members. */
const FOUR_FIFTHS: RuleSet = {
  id: 'four-fifths',
  name: { vi: 'Ít nhất 4/5 tổng số thành viên', en: 'At least four fifths of all members' },
  quorum: quorum('refuse', 'at-least', [4, 5], 'working-rules'),
  passing: rule('at-least', [4, 5], 'all-delegates', 'working-rules'),
  removal: rule('at-least', [4, 5], 'all-delegates', 'working-rules'),
  depleted: null,
  election: rule('at-least', [4, 5], 'all-delegates', 'working-rules'),
  ...CONFIDENCE,
  reasons: KEPT_BACK,
};

/** The built-in rule sets as the law is now. */
export const BUILT_IN_RULE_SETS: readonly RuleSet[] = [VN_HDND, PRESENT_MAJORITY, FOUR_FIFTHS];

/**
 * The council's rules by the law of their day, the last day of each and the newest at the end. Before July 2023 ratings were
 * measured otherwise (resolution 85/2014/QH13), and nothing here knows how: a session of such a day gets the oldest that are known.
 */
const COUNCIL_BY_DAY: readonly { readonly until: CalendarDay | null; readonly rules: RuleSet }[] = [
  { until: textOf('majorities-77-2015').until, rules: councilBy('majorities-77-2015') },
  { until: textOf('majorities-65-2025').until, rules: councilBy('majorities-65-2025') },
  { until: null, rules: VN_HDND },
];

/** The rule sets that come with the program, as the law is on `day`: for a session, the day on which it begins. */
export function builtInRuleSets(day: CalendarDay): readonly RuleSet[] {
  const council = COUNCIL_BY_DAY.find(({ until }) => until === null || day <= until)?.rules ?? VN_HDND;
  return BUILT_IN_RULE_SETS.map((rules) => (rules.id === council.id ? council : rules));
}

/** Those of every time. */
export const EVERY_BUILT_IN: readonly RuleSet[] = [
  ...COUNCIL_BY_DAY.map(({ rules }) => rules),
  PRESENT_MAJORITY,
  FOUR_FIFTHS,
];

/** The rule set `id` among the council's `own` and those built in on `day`; its own copy goes first. */
export function findRuleSet(own: readonly RuleSet[], id: string, day: CalendarDay): RuleSet | undefined {
  return [...own, ...builtInRuleSets(day)].find((rules) => rules.id === id);
}

/** Who is told reasons by the rule set `id`: those that are built in keep them back at any time. */
export function reasonsRuleOf(own: readonly RuleSet[], id: string): RuleSet['reasons'] {
  return own.find((rules) => rules.id === id)?.reasons ?? KEPT_BACK;
}

/** All rule sets to choose from on `day`: the built-in ones, where not replaced by an own one, then the council's own. */
export function ruleSetsToChoose(own: readonly RuleSet[], day: CalendarDay): readonly RuleSet[] {
  const replaced = new Set(own.map(({ id }) => id));
  return [...builtInRuleSets(day).filter(({ id }) => !replaced.has(id)), ...own];
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
