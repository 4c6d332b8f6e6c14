import { DayField } from '../../forms/DayField.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { texts } from './texts.ts';

/** The day from which something holds, and the paper that it follows from. */
export interface Since {
  /** `YYYY-MM-DD`; '' while none is chosen. */
  readonly on: string;
  readonly source: string;
}

interface SinceFieldsProps {
  readonly since: Since;
  readonly onChange: (since: Since) => void;
}

export function SinceFields({ since, onChange }: SinceFieldsProps) {
  const t = useTexts(texts);
  return (
    <>
      <DayField label={t('on')} value={since.on} onChange={(on) => onChange({ ...since, on })} required />
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        value={since.source}
        onChange={(source) => onChange({ ...since, source })}
        maxLength={300}
      />
    </>
  );
}
