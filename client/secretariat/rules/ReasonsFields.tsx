import type { RuleSet } from '#shared/protocol/polls.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SelectField } from '../../ui/Field.tsx';
import styles from './Rules.module.css';
import { texts } from './texts.ts';

type Reasons = RuleSet['reasons'];

/** What delegates give reasons for. */
export const REASONS = ['conflicts', 'opinions'] as const satisfies readonly (keyof Reasons)[];
const KNOWN = ['conduct', 'members'] as const satisfies readonly Reasons[keyof Reasons][];

interface ReasonsFieldsProps {
  readonly reasons: Reasons;
  readonly onChange: (reasons: Reasons) => void;
}

/** Who is told the reasons that delegates write. */
export function ReasonsFields({ reasons, onChange }: ReasonsFieldsProps) {
  const t = useTexts(texts);
  return (
    <fieldset className={styles.rule}>
      <legend>{t('reasonsLegend')}</legend>
      {REASONS.map((of) => (
        <SelectField
          key={of}
          label={t(`reasons.${of}`)}
          hint={t(`reasonsHint.${of}`)}
          value={reasons[of]}
          options={KNOWN.map((value) => ({ value, label: t(`reasonsKnown.${value}`) }))}
          onChange={(chosen) =>
            onChange({ ...reasons, [of]: KNOWN.find((known) => known === chosen) ?? reasons[of] })
          }
        />
      ))}
    </fieldset>
  );
}
