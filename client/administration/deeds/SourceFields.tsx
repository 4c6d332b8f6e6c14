import { DayField } from '../../forms/DayField.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { TextAreaField, TextField } from '../../ui/Field.tsx';
import { texts } from './texts.ts';

/** The paper that a change follows from, and its reason. */
export interface Sourced {
  readonly source: string;
  readonly reason: string;
}

/** ... and the day from which it holds: `YYYY-MM-DD`; '' while none is written. */
export interface Dated extends Sourced {
  readonly on: string;
}

export function DatedFields({
  draft,
  change,
  label,
}: {
  draft: Dated;
  change: (change: Partial<Dated>) => void;
  label: string;
}) {
  return (
    <>
      <DayField label={label} value={draft.on} onChange={(on) => change({ on })} required />
      <SourceFields draft={draft} change={change} />
    </>
  );
}

export function SourceFields({
  draft,
  change,
}: {
  draft: Sourced;
  change: (change: Partial<Sourced>) => void;
}) {
  const t = useTexts(texts);
  return (
    <>
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        value={draft.source}
        onChange={(source) => change({ source })}
        maxLength={300}
      />
      <TextAreaField
        label={t('reason')}
        hint={t('reasonHint')}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        rows={2}
        maxLength={2000}
        required
      />
    </>
  );
}

/** What of a dated change is still to be written. */
export function missingOf(draft: Dated): 'day' | 'reason' | null {
  if (draft.on === '') return 'day';
  return draft.reason.trim() === '' ? 'reason' : null;
}
