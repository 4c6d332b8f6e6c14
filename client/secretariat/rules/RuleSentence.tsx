import { useTranslation } from 'react-i18next';
import type { Rule, RuleSet } from '#shared/protocol/polls.ts';
import { formatDay } from '#shared/text/dates.ts';
import type { RuleName } from '#shared/voting/rule-sets.ts';
import { useLocalText } from '../../polls/useLocalText.ts';
import styles from './Rules.module.css';

/** "nhiều hơn 1/2 tổng số đại biểu" */
export function useFraction(): (rule: Omit<Rule, 'source'>) => string {
  const { t } = useTranslation('secretariat');
  return ({ comparison, numerator, denominator, base }) =>
    t('rules.fraction', {
      comparison: t(`rules.comparisons.${comparison}`),
      numerator,
      denominator,
      base: t(`rules.bases.${base}`),
    });
}

/** One threshold of `rules` in plain words, with what it rests on and since when; nothing where the set does not have it. */
export function RuleSentence({ rules, name }: { rules: RuleSet; name: RuleName }) {
  const { t } = useTranslation('secretariat');
  const local = useLocalText();
  const fraction = useFraction();
  const rule = rules[name];
  if (!rule) return null;
  const { since } = rule.source;
  const source = local(rule.source);
  const sentence =
    name === 'quorum'
      ? t(`rules.quorumSentence.${rules.quorum.mode}`, { rule: fraction(rule) })
      : t(`rules.sentence.${name}`, { rule: fraction(rule) });
  return (
    <p>
      {sentence}{' '}
      {source !== '' && (
        <span className={styles.source}>
          {since === null
            ? t('rules.because', { source })
            : t('rules.becauseSince', { source, day: formatDay(since) })}
        </span>
      )}
    </p>
  );
}
