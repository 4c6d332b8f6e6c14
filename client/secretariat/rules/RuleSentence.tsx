import type { Rule, RuleSet } from '#shared/protocol/polls.ts';
import { formatDay } from '#shared/text/dates.ts';
import type { RuleName } from '#shared/voting/rule-sets.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import styles from './Rules.module.css';
import { texts } from './texts.ts';

/** "nhiều hơn 1/2 tổng số đại biểu" */
export function useFraction(): (rule: Omit<Rule, 'source'>) => string {
  const t = useTexts(texts);
  return ({ comparison, numerator, denominator, base }) =>
    t('fraction', {
      comparison: t(`comparisons.${comparison}`),
      numerator,
      denominator,
      base: t(`bases.${base}`),
    });
}

/** One threshold of `rules` in plain words, with what it rests on and since when; nothing where the set does not have it. */
export function RuleSentence({ rules, name }: { rules: RuleSet; name: RuleName }) {
  const t = useTexts(texts);
  const local = useLocalText();
  const fraction = useFraction();
  const rule = rules[name];
  if (!rule) return null;
  const { since } = rule.source;
  const source = local(rule.source);
  const sentence =
    name === 'quorum'
      ? t(`quorumSentence.${rules.quorum.mode}`, { rule: fraction(rule) })
      : t(`sentence.${name}`, { rule: fraction(rule) });
  return (
    <p>
      {sentence}{' '}
      {source !== '' && (
        <span className={styles.source}>
          {since === null ? t('because', { source }) : t('becauseSince', { source, day: formatDay(since) })}
        </span>
      )}
    </p>
  );
}
