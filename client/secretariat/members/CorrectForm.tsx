import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delegate } from '#shared/protocol/records.ts';
import { TextField } from '../../ui/Field.tsx';
import { DeedForm } from './DeedForm.tsx';

const LENGTHS = { name: 120, title: 200, group: 120, committee: 120, constituency: 120, seat: 20 } as const;

/** Particulars put right; closed polls keep those of then. */
export function CorrectForm({ delegate, onClose }: { delegate: Delegate; onClose: () => void }) {
  const { t } = useTranslation('secretariat');
  const [draft, setDraft] = useState(delegate);
  const field = (name: keyof typeof LENGTHS, label: string) => (
    <TextField
      label={label}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
      maxLength={LENGTHS[name]}
      required={name === 'name'}
    />
  );
  const changed = (Object.keys(LENGTHS) as readonly (keyof typeof LENGTHS)[]).some(
    (name) => draft[name].trim() !== delegate[name],
  );
  return (
    <DeedForm
      text={t('members.correctText')}
      confirm={t('members.correctConfirm', { name: delegate.name })}
      ready={changed && draft.name.trim() !== ''}
      command={(reason) => ({ type: 'CorrectDelegate', delegate: draft, reason })}
      onClose={onClose}
    >
      {field('name', t('import.name'))}
      {field('title', t('import.title'))}
      {field('group', t('attendance.group'))}
      {field('committee', t('import.committee'))}
      {field('constituency', t('import.constituency'))}
      {field('seat', t('import.seat'))}
    </DeedForm>
  );
}
