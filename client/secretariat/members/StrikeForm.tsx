import { useState } from 'react';
import type { StrikeKind } from '#shared/protocol/members.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SelectField } from '../../ui/Field.tsx';
import { DeedForm } from './DeedForm.tsx';
import { SinceFields } from './SinceFields.tsx';
import { texts } from './texts.ts';

const KINDS: readonly StrikeKind[] = ['mistake', 'resigned', 'removed', 'lost-mandate', 'died', 'other'];

/** Takes a delegate off the list. */
export function StrikeForm({ delegate, onClose }: { delegate: Delegate; onClose: () => void }) {
  const t = useTexts(texts);
  const [kind, setKind] = useState<StrikeKind>('mistake');
  const [since, setSince] = useState({ on: useToday(), source: '' });
  return (
    <DeedForm
      gives="StrikeDelegate"
      text={t('strikeText', { name: delegate.name })}
      confirm={t('strikeConfirm', { name: delegate.name })}
      danger
      ready={since.on !== ''}
      command={(reason) => ({ type: 'StrikeDelegate', delegateId: delegate.id, kind, ...since, reason })}
      onClose={onClose}
    >
      <SelectField
        label={t('why')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(chosen) => setKind(KINDS.find((one) => one === chosen) ?? 'other')}
      />
      <SinceFields since={since} onChange={setSince} />
    </DeedForm>
  );
}
