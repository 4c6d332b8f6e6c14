import { useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DeedForm } from './DeedForm.tsx';
import { SinceFields } from './SinceFields.tsx';
import { texts } from './texts.ts';

interface SuspendFormProps {
  readonly delegate: Delegate;
  readonly deed: 'SuspendDelegate' | 'RestoreDelegate';
  readonly onClose: () => void;
}

/** Suspends a delegate's rights and duties, or restores them. */
export function SuspendForm({ delegate, deed, onClose }: SuspendFormProps) {
  const t = useTexts(texts);
  const [since, setSince] = useState({ on: useToday(), source: '' });
  const { name } = delegate;
  const suspend = deed === 'SuspendDelegate';
  return (
    <DeedForm
      gives={deed}
      text={suspend ? t('suspendText', { name }) : t('restoreText', { name })}
      confirm={suspend ? t('suspendConfirm', { name }) : t('restoreConfirm', { name })}
      danger={suspend}
      ready={since.on !== ''}
      command={(reason) => ({ type: deed, delegateId: delegate.id, ...since, reason })}
      onClose={onClose}
    >
      <SinceFields since={since} onChange={setSince} />
    </DeedForm>
  );
}
