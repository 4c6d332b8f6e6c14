import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delegate } from '#shared/protocol/records.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { DelegateSearch } from '../delegates/DelegateSearch.tsx';
import { DeedForm } from './DeedForm.tsx';
import { particularsText } from './particulars-text.ts';

/** Makes one person of two rows of the list: the row that was opened goes, the chosen one stays. */
export function MergeForm({ delegate, onClose }: { delegate: Delegate; onClose: () => void }) {
  const { t } = useTranslation('secretariat');
  const delegates = useSession((session) => session.delegates);
  const [kept, setKept] = useState<Delegate | null>(null);
  const others = delegates.filter(({ id }) => id !== delegate.id);
  return (
    <DeedForm
      text={t('members.mergeText', { name: delegate.name, id: delegate.id })}
      confirm={t('members.mergeConfirm', { name: delegate.name, id: delegate.id })}
      danger
      ready={kept !== null}
      command={(reason) => ({
        type: 'MergeDelegates',
        keep: kept?.id ?? delegate.id,
        drop: delegate.id,
        reason,
      })}
      onClose={onClose}
    >
      <DelegateSearch
        label={t('members.mergeInto')}
        delegates={others}
        choose={({ name, id }) => t('members.keep', { name, id })}
        onChoose={setKept}
      />
      <p role="status">
        {kept
          ? t('members.kept', { name: kept.name, id: kept.id, particulars: particularsText(kept) })
          : t('members.keptNone')}
      </p>
    </DeedForm>
  );
}
