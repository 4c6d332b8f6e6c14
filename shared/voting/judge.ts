import type { Measure, Paper, PollOutcome, PollResult, Rule, RuleSet, Tally } from '../protocol/polls.ts';
import { electionMethod } from './election-methods.ts';
import { leastCount, meets } from './thresholds.ts';

/** The numbers that rules are measured against. */
export interface Bases {
  /** Members of the body that votes, with those recused: "tổng số đại biểu". */
  readonly total: number;
  /** Those who could vote: present and not recused. */
  readonly present: number;
  /** Ballots given out and returned. */
  readonly issued: number;
  readonly returned: number;
  /** Delegates who were there and recused. */
  readonly recused: number;
  readonly quorumReached: boolean;
}

/**
 * What `tally` comes to under `rules`, on exact integers. Where the rules ask for a quorum and there is none, nothing passes
 * and nobody is elected.
 */
export function judge(paper: Paper, tally: Tally, bases: Bases, rules: RuleSet): PollResult {
  const { total, present, issued, returned, recused, quorumReached } = bases;
  const quorum = quorumReached ? 'reached' : rules.quorum.mode === 'refuse' ? 'void' : 'missing';
  const outcome = outcomeOf(paper, tally, bases, rules, quorum !== 'void');
  return { total, present, issued, returned, recused, quorum, outcome };
}

/** The rule of the set that decides about a motion; null where the set has none of that kind. */
export function motionRule(
  rules: RuleSet,
  decision: Extract<Paper, { type: 'motion' }>['decision'],
): Rule | null {
  switch (decision) {
    case 'ordinary':
      return rules.passing;
    case 'removal':
      return rules.removal;
    case 'depleted':
      return rules.depleted;
  }
}

function outcomeOf(paper: Paper, tally: Tally, bases: Bases, rules: RuleSet, valid: boolean): PollOutcome {
  switch (tally.type) {
    case 'motion': {
      const rule = paper.type === 'motion' ? motionRule(rules, paper.decision) : null;
      if (!rule) throw new RangeError(`no rule in ${rules.id} for a ${paper.type}`);
      const measure = measured(rule, bases);
      return {
        type: 'motion',
        clauses: tally.clauses.map((counts) => ({
          counts: {
            ...counts,
            silent: Math.max(0, bases.present - counts.for - counts.against - counts.abstain),
          },
          measure,
          passed: valid && meets(rule, counts.for, measure.baseCount),
        })),
      };
    }
    case 'election':
      return electionOutcome(paper, tally, bases, rules, valid);
    case 'confidence-rating': {
      const mayResign = measured(rules.mayResign, bases);
      const proposeRemoval = measured(rules.proposeRemoval, bases);
      return {
        type: 'confidence-rating',
        mayResign,
        proposeRemoval,
        officials: tally.officials.map((official) => ({
          ...official,
          consequence: !valid
            ? 'none'
            : meets(rules.proposeRemoval, official.low, proposeRemoval.baseCount)
              ? 'propose-removal'
              : meets(rules.mayResign, official.low, mayResign.baseCount)
                ? 'may-resign'
                : 'none',
        })),
      };
    }
    case 'confidence-vote': {
      const measure = measured(rules.noConfidence, bases);
      return {
        type: 'confidence-vote',
        measure,
        officials: tally.officials.map((official) => ({
          ...official,
          consequence:
            valid && meets(rules.noConfidence, official.noConfidence, measure.baseCount)
              ? 'propose-removal'
              : 'none',
        })),
      };
    }
  }
}

function electionOutcome(
  paper: Paper,
  tally: Extract<Tally, { type: 'election' }>,
  bases: Bases,
  rules: RuleSet,
  valid: boolean,
): PollOutcome {
  if (paper.type !== 'election') throw new RangeError(`an election's tally for a ${paper.type}`);
  const measure = measured(rules.election, bases);
  const standings = valid
    ? electionMethod(paper.method).elect(paper, tally, rules.election, measure.baseCount)
    : tally.votes.map(() => 'not-elected' as const);
  return {
    type: 'election',
    blank: tally.blank,
    invalid: tally.invalid,
    measure,
    candidates: tally.votes.map((votes, place) => ({ votes, standing: standings[place] ?? 'not-elected' })),
    seatsLeft: paper.seats - standings.filter((standing) => standing === 'elected').length,
  };
}

function measured(rule: Rule, { total, present, returned }: Bases): Measure {
  const baseCount = { 'all-delegates': total, present, ballots: returned }[rule.base];
  return { base: rule.base, baseCount, needed: leastCount(rule, baseCount), source: rule.source };
}
