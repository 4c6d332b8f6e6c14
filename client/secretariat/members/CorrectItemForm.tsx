import { useState } from 'react';
import type { AgendaItemKind } from '#shared/protocol/records.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { texts as importTexts } from '../import/texts.ts';
import { DeedForm } from './DeedForm.tsx';
import { texts } from './texts.ts';

const KINDS: readonly AgendaItemKind[] = [
  'procedure',
  'report',
  'resolution',
  'questioning',
  'personnel',
  'debate',
  'other',
];

interface CorrectItemFormProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** The entry of an item in the programme put right. */
export function CorrectItemForm({ item, onClose }: CorrectItemFormProps) {
  const t = useTexts(texts);
  const tImport = useTexts(importTexts);
  const tCommon = useTexts(commonTexts);
  const days = useSession((session) => session.details.days);
  const { progress: _progress, ...entry } = item;
  const [draft, setDraft] = useState(entry);
  const [minutes, setMinutes] = useState(item.minutes === null ? '' : String(item.minutes));
  const corrected = { ...draft, minutes: minutes.trim() === '' ? null : Number(minutes) };
  const changed = JSON.stringify(corrected) !== JSON.stringify(entry);
  return (
    <DeedForm
      text={t('itemCorrectText')}
      confirm={t('itemCorrectConfirm', { number: item.number })}
      ready={changed && draft.number.trim() !== '' && draft.title.trim() !== ''}
      command={(reason) => ({ type: 'CorrectAgendaItem', item: corrected, reason })}
      onClose={onClose}
    >
      <TextField
        label={tImport('number')}
        value={draft.number}
        onChange={(number) => setDraft({ ...draft, number })}
        maxLength={12}
        required
      />
      <TextField
        label={tImport('itemTitle')}
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
        maxLength={600}
        required
      />
      <SelectField
        label={tImport('kind')}
        value={draft.kind}
        options={KINDS.map((value) => ({ value, label: tCommon(`agendaKind.${value}`) }))}
        onChange={(chosen) => setDraft({ ...draft, kind: KINDS.find((kind) => kind === chosen) ?? 'other' })}
      />
      <TextField
        label={tImport('presenter')}
        value={draft.presenter}
        onChange={(presenter) => setDraft({ ...draft, presenter })}
        maxLength={300}
      />
      <TextField
        label={tImport('minutes')}
        type="number"
        min={0}
        max={1440}
        value={minutes}
        onChange={setMinutes}
      />
      <SelectField
        label={tImport('day')}
        value={String(draft.day)}
        options={Array.from({ length: Math.max(days, draft.day) }, (_, index) => ({
          value: String(index + 1),
          label: String(index + 1),
        }))}
        onChange={(day) => setDraft({ ...draft, day: Number(day) })}
      />
    </DeedForm>
  );
}
