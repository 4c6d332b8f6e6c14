import { useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { texts as attendanceTexts } from '../attendance/texts.ts';
import { texts as importTexts } from '../import/texts.ts';
import { DeedForm } from './DeedForm.tsx';
import { texts } from './texts.ts';

const LENGTHS = { name: 120, title: 200, group: 120, committee: 300, constituency: 120, seat: 20 } as const;

/** Particulars put right; closed polls keep those of then. */
export function CorrectForm({ delegate, onClose }: { delegate: Delegate; onClose: () => void }) {
  const t = useTexts(texts);
  const tImport = useTexts(importTexts);
  const tAttendance = useTexts(attendanceTexts);
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
      gives="CorrectDelegate"
      text={t('correctText')}
      confirm={t('correctConfirm', { name: delegate.name })}
      ready={changed && draft.name.trim() !== ''}
      command={(reason) => ({ type: 'CorrectDelegate', delegate: draft, reason })}
      onClose={onClose}
    >
      {field('name', tImport('name'))}
      {field('title', tImport('title'))}
      {field('group', tAttendance('group'))}
      {field('committee', tImport('committee'))}
      {field('constituency', tImport('constituency'))}
      {field('seat', tImport('seat'))}
    </DeedForm>
  );
}
