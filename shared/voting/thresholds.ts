import type { Quorum, QuorumRule, Rule } from '../protocol/polls.ts';

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

/** Whether `present` of `total` are enough; where no quorum is asked for, nobody is needed. */
export function quorumBy(rule: QuorumRule, present: number, total: number): Quorum {
  if (rule.mode === 'none') return { present, total, needed: 0, reached: true };
  return { present, total, needed: leastCount(rule, total), reached: meets(rule, present, total) };
}
