import { type Guest, GuestAs } from '#shared/protocol/guests.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { texts } from './texts.ts';

export type GuestDraft = Pick<Guest, 'name' | 'position' | 'as'>;

interface GuestFieldsProps {
  readonly draft: GuestDraft;
  readonly onChange: (change: Partial<GuestDraft>) => void;
}

/** Who somebody is, and as what they are invited. */
export function GuestFields({ draft, onChange }: GuestFieldsProps) {
  const t = useTexts(texts);
  return (
    <>
      <TextField
        label={t('name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        maxLength={120}
        autoComplete="off"
        required
      />
      <TextField
        label={t('position')}
        value={draft.position}
        onChange={(position) => onChange({ position })}
        maxLength={300}
        autoComplete="off"
      />
      <SelectField
        label={t('capacity')}
        hint={t(`asHint.${draft.as}`)}
        value={draft.as}
        options={GuestAs.options.map((value) => ({ value, label: t(`as.${value}`) }))}
        onChange={(chosen) => onChange({ as: GuestAs.parse(chosen) })}
      />
    </>
  );
}
