import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delegate } from '#shared/protocol/records.ts';
import { findConflict } from '#shared/session/conflicts.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { DelegateSearch } from '../delegates/DelegateSearch.tsx';
import { WhyNot } from '../forms/WhyNot.tsx';
import styles from './Conflicts.module.css';

/** Records a conflict of interest that a delegate told the secretariat of. */
export function DeclareConflictDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const { t } = useTranslation('secretariat');
  const session = useSession((state) => state);
  const [delegate, setDelegate] = useState<Delegate | null>(null);
  const [reason, setReason] = useState('');
  const action = useCommand();
  const formId = useId();
  const whyId = useId();
  const missing = delegate === null ? 'delegate' : reason.trim() === '' ? 'reason' : null;
  const others = session.delegates.filter(({ id }) => !findConflict(session, id, item.id));
  const declare = async () => {
    if (!delegate) return;
    const done = await action.give({
      type: 'DeclareConflict',
      delegateId: delegate.id,
      agendaItemId: item.id,
      reason: reason.trim(),
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('conflicts.declare')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || missing !== null}
            aria-describedby={whyId}
          >
            {t('conflicts.record')}
          </ActionButton>
        </>
      }
    >
      <p>{t('item', { number: item.number, title: item.title })}</p>
      <form
        id={formId}
        className={styles.conflicts}
        onSubmit={(event) => {
          event.preventDefault();
          void declare();
        }}
      >
        {delegate ? (
          <div className={styles.row}>
            <strong>{delegate.name}</strong>
            <Button kind="quiet" onClick={() => setDelegate(null)}>
              {t('conflicts.another')}
            </Button>
          </div>
        ) : (
          <DelegateSearch
            label={t('conflicts.search')}
            delegates={others}
            choose={({ name }) => t('conflicts.choose', { name })}
            onChoose={setDelegate}
          />
        )}
        <TextAreaField
          label={t('common:reason')}
          hint={t('conflicts.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          required
        />
      </form>
      <WhyNot id={whyId} reason={missing && t(`missing.${missing}`)} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}
