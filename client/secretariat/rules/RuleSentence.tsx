import { useTranslation } from 'react-i18next';
import type { Rule, RuleSet } from '#shared/protocol/polls.ts';
import { useLocalText } from '../../polls/useLocalText.ts';
import styles from './Rules.module.css';
import type { ThresholdName } from './rule-texts.ts';

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

/** One threshold of `rules` in plain words, with what it rests on. */
export function RuleSentence({ rules, name }: { rules: RuleSet; name: ThresholdName }) {
  const { t } = useTranslation('secretariat');
  const local = useLocalText();
  const fraction = useFraction();
  const rule = rules[name];
  return (
    <p>
      {t(`rules.sentence.${name}`, { rule: fraction(rule) })}{' '}
      <span className={styles.source}>{t('rules.because', { source: local(rule.source) })}</span>
    </p>
  );
}
