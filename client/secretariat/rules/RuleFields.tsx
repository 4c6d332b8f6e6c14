import type { ReactNode } from 'react';
import type { Rule } from '#shared/protocol/polls.ts';
import type { RuleName } from '#shared/voting/rule-sets.ts';
import { DayField } from '../../forms/DayField.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { useFraction } from './RuleSentence.tsx';
import styles from './Rules.module.css';
import { type RuleDraft, ruleIn } from './rule-draft.ts';
import { texts } from './texts.ts';

const COMPARISONS = ['more-than', 'at-least'] as const satisfies readonly Rule['comparison'][];
const BASES = ['all-delegates', 'present', 'ballots'] as const satisfies readonly Rule['base'][];

interface RuleFieldsProps {
  readonly name: RuleName;
  readonly rule: RuleDraft;
  /** Whether its numbers are asked for, or only what stands before them. */
  readonly shown: boolean;
  readonly onChange: (change: Partial<RuleDraft>) => void;
  /** What is asked before the numbers. */
  readonly children: ReactNode;
}

/** One threshold: comparison, fraction, base, source and the day from which it holds. */
export function RuleFields({ name, rule, shown, onChange, children }: RuleFieldsProps) {
  const t = useTexts(texts);
  return (
    <fieldset className={styles.rule}>
      <legend>{t(`purpose.${name}`)}</legend>
      {children}
      {shown && <Numbers name={name} rule={rule} onChange={onChange} />}
    </fieldset>
  );
}

function Numbers({ name, rule, onChange }: Pick<RuleFieldsProps, 'name' | 'rule' | 'onChange'>) {
  const t = useTexts(texts);
  const fraction = useFraction();
  const written = ruleIn(rule, name);
  // A quorum is asked before there are ballots, and of everybody.
  const bases = name === 'quorum' ? BASES.slice(0, 1) : BASES;
  return (
    <>
      {written && name !== 'quorum' && (
        <p className={styles.muted}>{t(`sentence.${name}`, { rule: fraction(written) })}</p>
      )}
      <div className={styles.fraction}>
        <SelectField
          label={t('comparison')}
          value={rule.comparison}
          options={COMPARISONS.map((value) => ({ value, label: t(`comparisons.${value}`) }))}
          onChange={(chosen) =>
            onChange({ comparison: COMPARISONS.find((value) => value === chosen) ?? rule.comparison })
          }
        />
        <TextField
          label={t('numerator')}
          inputMode="numeric"
          maxLength={4}
          value={rule.numerator}
          aria-invalid={written === null}
          onChange={(numerator) => onChange({ numerator })}
        />
        <TextField
          label={t('denominator')}
          inputMode="numeric"
          maxLength={4}
          value={rule.denominator}
          aria-invalid={written === null}
          onChange={(denominator) => onChange({ denominator })}
        />
        <SelectField
          label={t('base')}
          value={rule.base}
          options={bases.map((value) => ({ value, label: t(`bases.${value}`) }))}
          onChange={(chosen) => onChange({ base: BASES.find((value) => value === chosen) ?? rule.base })}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={t('source')}
          value={rule.sourceVi}
          maxLength={400}
          onChange={(sourceVi) => onChange({ sourceVi })}
        />
        <TextField
          label={t('sourceEn')}
          value={rule.sourceEn}
          maxLength={400}
          lang="en"
          onChange={(sourceEn) => onChange({ sourceEn })}
        />
      </div>
      <DayField label={t('since')} value={rule.since} onChange={(since) => onChange({ since })} />
    </>
  );
}
