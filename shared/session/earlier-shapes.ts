import { z } from 'zod';

/*
 * Rules and results as they were written before rules had a date, a quorum that only warns, and the rule of the depleted
 * council. A log that has them keeps them: they are lifted to the shapes of today when they are read.
 */

const SourceBefore = z.object({ vi: z.string(), en: z.string() });
const RuleBefore = z.looseObject({ source: SourceBefore });

export const RuleSetBefore = z.looseObject({
  quorum: RuleBefore,
  passing: RuleBefore,
  removal: RuleBefore,
  election: RuleBefore,
  mayResign: RuleBefore,
  proposeRemoval: RuleBefore,
  noConfidence: RuleBefore,
});
export type RuleSetBefore = z.infer<typeof RuleSetBefore>;

function dated<T extends z.infer<typeof RuleBefore>>(rule: T) {
  return { ...rule, source: { vi: rule.source.vi, en: rule.source.en, since: null } };
}

/** Versions up to 0.3.0 told reasons to everybody, which they had no right to; what they told before stays on old tablets. */
const REASONS_KEPT_BACK = { conflicts: 'conduct', opinions: 'conduct' } as const;

/** Rules as they were written before they said who is told reasons. */
export const RuleSetWithoutReasons = z.looseObject({ id: z.string() });

export function withReasonsRule(rules: z.infer<typeof RuleSetWithoutReasons>): unknown {
  return { ...rules, reasons: REASONS_KEPT_BACK };
}

/** Without a quorum no vote was opened, and one that had lost it was void. */
export function liftRuleSet(rules: RuleSetBefore) {
  return {
    ...rules,
    quorum: { ...dated(rules.quorum), mode: 'refuse' as const },
    passing: dated(rules.passing),
    removal: dated(rules.removal),
    depleted: null,
    election: dated(rules.election),
    mayResign: dated(rules.mayResign),
    proposeRemoval: dated(rules.proposeRemoval),
    noConfidence: dated(rules.noConfidence),
    reasons: REASONS_KEPT_BACK,
  };
}

const OutcomeBefore = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('motion'), clauses: z.array(z.looseObject({ measure: RuleBefore })) }),
  z.looseObject({ type: z.literal('election'), measure: RuleBefore }),
  z.looseObject({
    type: z.literal('confidence-rating'),
    mayResign: RuleBefore,
    proposeRemoval: RuleBefore,
  }),
  z.looseObject({ type: z.literal('confidence-vote'), measure: RuleBefore }),
]);

export const ResultBefore = z.looseObject({
  present: z.number(),
  quorumReached: z.boolean(),
  outcome: OutcomeBefore,
});
export type ResultBefore = z.infer<typeof ResultBefore>;

/** `recused`: how many of the recused were there. */
export function liftResult({ quorumReached, outcome, ...result }: ResultBefore, recused: number) {
  const quorum = quorumReached ? ('reached' as const) : ('void' as const);
  return { ...result, recused, quorum, outcome: liftOutcome(outcome) };
}

function liftOutcome(outcome: ResultBefore['outcome']) {
  switch (outcome.type) {
    case 'motion':
      return {
        ...outcome,
        clauses: outcome.clauses.map((clause) => ({ ...clause, measure: dated(clause.measure) })),
      };
    case 'election':
    case 'confidence-vote':
      return { ...outcome, measure: dated(outcome.measure) };
    case 'confidence-rating':
      return {
        ...outcome,
        mayResign: dated(outcome.mayResign),
        proposeRemoval: dated(outcome.proposeRemoval),
      };
  }
}

/**
 * How many of the `recused` were there, which was not written: whoever of those present at the end could not vote. Too few
 * where somebody voted and then left.
 */
export function recusedBefore(quorumPresent: number, present: number, recused: number): number {
  return Math.min(recused, Math.max(0, quorumPresent - present));
}
