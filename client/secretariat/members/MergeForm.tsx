import { useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { DelegateSearch } from '../delegates/DelegateSearch.tsx';
import { DeedForm } from './DeedForm.tsx';
import { particularsText } from './particulars-text.ts';
import { texts } from './texts.ts';

/** Makes one person of two rows of the list: the row that was opened goes, the chosen one stays. */
export function MergeForm({ delegate, onClose }: { delegate: Delegate; onClose: () => void }) {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  const [kept, setKept] = useState<Delegate | null>(null);
  const others = delegates.filter(({ id }) => id !== delegate.id);
  return (
    <DeedForm
      gives="MergeDelegates"
      text={t('mergeText', { name: delegate.name, id: delegate.id })}
      confirm={t('mergeConfirm', { name: delegate.name, id: delegate.id })}
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
        label={t('mergeInto')}
        delegates={others}
        choose={({ name, id }) => t('keep', { name, id })}
        onChoose={setKept}
      />
      <p role="status">
        {kept
          ? t('kept', { name: kept.name, id: kept.id, particulars: particularsText(kept) })
          : t('keptNone')}
      </p>
    </DeedForm>
  );
}
