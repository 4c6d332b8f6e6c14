import { DayField } from '../../forms/DayField.tsx';
import { useTexts } from '../../i18n/texts.ts';
import styles from './Deeds.module.css';
import { texts } from './texts.ts';

/** From when until when something holds, as it is being written; '': nothing is. */
export interface Range {
  readonly from: string;
  readonly until: string;
}

interface RangeFieldsProps {
  readonly draft: Range;
  readonly change: (change: Partial<Range>) => void;
}

export function RangeFields({ draft, change }: RangeFieldsProps) {
  const t = useTexts(texts);
  return (
    <div className={styles.pair}>
      <DayField label={t('from')} value={draft.from} onChange={(from) => change({ from })} required />
      <DayField label={t('until')} value={draft.until} onChange={(until) => change({ until })} />
    </div>
  );
}

/** What a range still lacks. */
export function missingOfRange({ from, until }: Range): 'day' | 'order' | null {
  if (from === '') return 'day';
  return until !== '' && until < from ? 'order' : null;
}

/** A range as the register has it. */
export function rangeOf({ from, until }: Range): { readonly from: string; readonly until: string | null } {
  return { from, until: until === '' ? null : until };
}
