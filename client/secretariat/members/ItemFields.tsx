import type { AgendaItemKind } from '#shared/protocol/records.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { texts as importTexts } from '../import/texts.ts';
import type { ItemDraft } from './item-draft.ts';

const KINDS: readonly AgendaItemKind[] = [
  'procedure',
  'report',
  'resolution',
  'questioning',
  'personnel',
  'debate',
  'other',
];

interface ItemFieldsProps {
  readonly draft: ItemDraft;
  readonly numberHint?: string | null;
  readonly numberOptional?: boolean;
  readonly onChange: (draft: ItemDraft) => void;
}

/** What the programme says of an item. */
export function ItemFields({ draft, numberHint = null, numberOptional = false, onChange }: ItemFieldsProps) {
  const tImport = useTexts(importTexts);
  const tCommon = useTexts(commonTexts);
  const days = useSession((session) => session.details.days);
  return (
    <>
      <TextField
        label={tImport('number')}
        hint={numberHint}
        value={draft.number}
        onChange={(number) => onChange({ ...draft, number })}
        maxLength={12}
        required={!numberOptional}
      />
      <TextField
        label={tImport('itemTitle')}
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        maxLength={600}
        required
      />
      <SelectField
        label={tImport('kind')}
        value={draft.kind}
        options={KINDS.map((value) => ({ value, label: tCommon(`agendaKind.${value}`) }))}
        onChange={(chosen) => onChange({ ...draft, kind: KINDS.find((kind) => kind === chosen) ?? 'other' })}
      />
      <TextField
        label={tImport('presenter')}
        value={draft.presenter}
        onChange={(presenter) => onChange({ ...draft, presenter })}
        maxLength={300}
      />
      <TextField
        label={tImport('startsAt')}
        type="time"
        value={draft.startsAt ?? ''}
        onChange={(startsAt) => onChange({ ...draft, startsAt: startsAt === '' ? null : startsAt })}
      />
      <TextField
        label={tImport('minutes')}
        type="number"
        min={0}
        max={1440}
        value={draft.minutes}
        onChange={(minutes) => onChange({ ...draft, minutes })}
      />
      <SelectField
        label={tImport('day')}
        value={String(draft.day)}
        options={Array.from({ length: Math.max(days, draft.day) }, (_, index) => ({
          value: String(index + 1),
          label: String(index + 1),
        }))}
        onChange={(day) => onChange({ ...draft, day: Number(day) })}
      />
    </>
  );
}
