import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemKind } from '#shared/protocol/records.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { DeedForm } from './DeedForm.tsx';

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
  const { t } = useTranslation('secretariat');
  const days = useSession((session) => session.details.days);
  const { progress: _progress, ...entry } = item;
  const [draft, setDraft] = useState(entry);
  const [minutes, setMinutes] = useState(item.minutes === null ? '' : String(item.minutes));
  const corrected = { ...draft, minutes: minutes.trim() === '' ? null : Number(minutes) };
  const changed = JSON.stringify(corrected) !== JSON.stringify(entry);
  return (
    <DeedForm
      text={t('members.itemCorrectText')}
      confirm={t('members.itemCorrectConfirm', { number: item.number })}
      ready={changed && draft.number.trim() !== '' && draft.title.trim() !== ''}
      command={(reason) => ({ type: 'CorrectAgendaItem', item: corrected, reason })}
      onClose={onClose}
    >
      <TextField
        label={t('import.number')}
        value={draft.number}
        onChange={(number) => setDraft({ ...draft, number })}
        maxLength={12}
        required
      />
      <TextField
        label={t('import.itemTitle')}
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
        maxLength={600}
        required
      />
      <SelectField
        label={t('import.kind')}
        value={draft.kind}
        options={KINDS.map((value) => ({ value, label: t(`common:agendaKind.${value}`) }))}
        onChange={(chosen) => setDraft({ ...draft, kind: KINDS.find((kind) => kind === chosen) ?? 'other' })}
      />
      <TextField
        label={t('import.presenter')}
        value={draft.presenter}
        onChange={(presenter) => setDraft({ ...draft, presenter })}
        maxLength={300}
      />
      <TextField
        label={t('import.minutes')}
        type="number"
        min={0}
        max={1440}
        value={minutes}
        onChange={setMinutes}
      />
      <SelectField
        label={t('import.day')}
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
