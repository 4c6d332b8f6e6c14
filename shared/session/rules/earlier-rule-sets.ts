import { type LegalSource, type Rule, RuleSet } from '../../protocol/polls.ts';
import { liftRuleSet } from '../earlier-shapes.ts';

/*
 * The rule sets that came with version 0.3.0 and before, word by word: polls of that time were opened by them, and those of
 * the first version do not even name theirs. Never to be edited.
 */

type SourceBefore = Pick<LegalSource, 'vi' | 'en'>;
type RuleBefore = Omit<Rule, 'source'> & { readonly source: SourceBefore };

const ORGANISATION_LAW = {
  vi: 'Khoản 3 Điều 91 Luật Tổ chức chính quyền địa phương năm 2015',
  en: 'Law on Organisation of Local Government 2015, article 91, clause 3',
};
const CONFIDENCE_RESOLUTION = {
  vi: 'Nghị quyết số 96/2023/QH15 của Quốc hội',
  en: 'Resolution 96/2023/QH15 of the National Assembly',
};
const RULES_OF_PROCEDURE = {
  vi: 'Nội quy kỳ họp Hội đồng nhân dân',
  en: "Rules of procedure of the People's Council",
};
const WORKING_RULES = {
  vi: 'Quy chế làm việc của cơ quan, tổ chức',
  en: 'Working rules of the body',
};

function rule(
  comparison: Rule['comparison'],
  fraction: readonly [numerator: number, denominator: number],
  base: Rule['base'],
  source: SourceBefore,
): RuleBefore {
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
const VN_HDND = {
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
const PRESENT_MAJORITY = {
  id: 'present-majority',
  name: { vi: 'Quá nửa số thành viên có mặt', en: 'More than half of the members present' },
  quorum: rule('more-than', [1, 2], 'all-delegates', WORKING_RULES),
  passing: rule('more-than', [1, 2], 'present', WORKING_RULES),
  removal: rule('at-least', [2, 3], 'present', WORKING_RULES),
  election: rule('more-than', [1, 2], 'present', WORKING_RULES),
  ...CONFIDENCE,
};

/** Bodies whose weightiest decisions need four fifths of all members. */
const FOUR_FIFTHS = {
  id: 'four-fifths',
  name: { vi: 'Ít nhất 4/5 tổng số thành viên', en: 'At least four fifths of all members' },
  quorum: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  passing: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  removal: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  election: rule('at-least', [4, 5], 'all-delegates', WORKING_RULES),
  ...CONFIDENCE,
};

/** As polls of the first version were held by it, before it was written down with them. */
export const FIRST_RULE_SET = VN_HDND;

/** Those built in at that time, in the shape of today. */
export const EARLIER_BUILT_IN: readonly RuleSet[] = [VN_HDND, PRESENT_MAJORITY, FOUR_FIFTHS].map((rules) =>
  RuleSet.parse(liftRuleSet(rules)),
);
