import { type QuorumRule, type Rule, RuleSet } from '#shared/protocol/polls.ts';
import { fold } from '#shared/text/fold.ts';
import { type RuleName, VN_HDND } from '#shared/voting/rule-sets.ts';
import { THRESHOLDS } from './rule-texts.ts';

/** A rule set while it is edited; numbers as typed. */
export interface RuleSetDraft {
  /** The id of the session's own copy that is edited; null: a new one, whose id comes from its name. */
  readonly id: string | null;
  readonly vi: string;
  readonly en: string;
  /** What a shortage of delegates does. */
  readonly quorumMode: QuorumRule['mode'];
  /** Whether the set has a rule for a council with many seats empty. */
  readonly withDepleted: boolean;
  readonly rules: Readonly<Record<RuleName, RuleDraft>>;
  readonly reasons: RuleSet['reasons'];
}

export interface RuleDraft {
  readonly comparison: Rule['comparison'];
  readonly numerator: string;
  readonly denominator: string;
  readonly base: Rule['base'];
  readonly sourceVi: string;
  readonly sourceEn: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly since: string;
}

export function draftOf(rules: RuleSet): RuleSetDraft {
  // Where the set has no rule for a council with many seats empty, what is offered is the law's.
  const written = { ...rules, depleted: rules.depleted ?? VN_HDND.depleted ?? rules.passing };
  const entries = THRESHOLDS.map((name) => [name, ruleDraftOf(written[name])] as const);
  return {
    id: rules.id,
    vi: rules.name.vi,
    en: rules.name.en,
    quorumMode: rules.quorum.mode,
    withDepleted: rules.depleted !== null,
    rules: Object.fromEntries(entries) as Record<RuleName, RuleDraft>,
    reasons: rules.reasons,
  };
}

/** A copy to be changed, under a name of its own in each language. */
export function copyOf(rules: RuleSet, name: RuleSet['name']): RuleSetDraft {
  return { ...draftOf(rules), id: null, vi: name.vi, en: name.en };
}

/** What a copy is called at first, in both languages, whichever of them the console is in. */
export function nameOfCopy(name: RuleSet['name']): RuleSet['name'] {
  const named = (original: string, ending: string) => (original === '' ? '' : `${original} (${ending})`);
  return { vi: named(name.vi, 'bản riêng'), en: named(name.en, 'own copy') };
}

function ruleDraftOf({ comparison, numerator, denominator, base, source }: Rule): RuleDraft {
  return {
    comparison,
    numerator: String(numerator),
    denominator: String(denominator),
    base,
    sourceVi: source.vi,
    sourceEn: source.en,
    since: source.since ?? '',
  };
}

export function withRule(draft: RuleSetDraft, name: RuleName, change: Partial<RuleDraft>): RuleSetDraft {
  return { ...draft, rules: { ...draft.rules, [name]: { ...draft.rules[name], ...change } } };
}

/** The rule that is written; null while its numbers make none. A nought above the line is for a quorum alone. */
export function ruleIn(draft: RuleDraft, name: RuleName): Rule | null {
  const { comparison, base, sourceVi, sourceEn, since } = draft;
  const numerator = wholeNumber(draft.numerator);
  const denominator = wholeNumber(draft.denominator);
  if (numerator === null || denominator === null || denominator < 1 || numerator > denominator) return null;
  if (numerator === 0 && name !== 'quorum') return null;
  // What has no English text is printed in Vietnamese everywhere.
  const source = { vi: sourceVi.trim(), en: sourceEn.trim() || sourceVi.trim(), since: since || null };
  return { base, numerator, denominator, comparison, source };
}

function wholeNumber(typed: string): number | null {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null;
}

/** The rule set that is written, with an id that none of `taken` has; null while something in it is not valid. */
export function ruleSetIn(draft: RuleSetDraft, taken: readonly string[]): RuleSet | null {
  const vi = draft.vi.trim().normalize('NFC');
  const parsed = RuleSet.safeParse({
    id: draft.id ?? idFromName(vi, taken),
    name: { vi, en: draft.en.trim() || vi },
    ...Object.fromEntries(THRESHOLDS.map((name) => [name, ruleIn(draft.rules[name], name)])),
    ...(draft.withDepleted ? {} : { depleted: null }),
    reasons: draft.reasons,
    quorum: withMode(ruleIn(draft.rules.quorum, 'quorum'), draft.quorumMode),
  });
  const whole = !draft.withDepleted || parsed.data?.depleted;
  return parsed.success && whole ? parsed.data : null;
}

function withMode(rule: Rule | null, mode: QuorumRule['mode']): unknown {
  return rule && { ...rule, mode };
}

const LONGEST_ID = 60;

/** An id in ASCII that tells what it is of: "noi-quy-2026", and "noi-quy-2026-2" where that is taken. */
export function idFromName(name: string, taken: readonly string[]): string {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = words === '' ? 'quy-tac' : words;
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : `-${attempt}`;
    const id = `${base.slice(0, LONGEST_ID - suffix.length).replace(/-+$/, '')}${suffix}`;
    if (!taken.includes(id)) return id;
  }
}
