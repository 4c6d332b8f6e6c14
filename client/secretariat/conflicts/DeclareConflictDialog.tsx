import { useId, useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { findConflict } from '#shared/session/conflicts/declaring.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { reasonsRuleOf } from '#shared/voting/rule-sets.ts';
import { texts as formsTexts } from '../../forms/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import { DelegateSearch } from '../delegates/DelegateSearch.tsx';
import styles from './Conflicts.module.css';
import { texts } from './texts.ts';

/** Records a conflict of interest that a delegate told the secretariat of. */
export function DeclareConflictDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tConduct = useTexts(conductTexts);
  const tForms = useTexts(formsTexts);
  const session = useSession((state) => state);
  const [delegate, setDelegate] = useState<Delegate | null>(null);
  const [reason, setReason] = useState('');
  const knows = reasonsRuleOf(session.ruleSets, session.details.ruleSetId).conflicts;
  const action = useCommand('DeclareConflict');
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
      title={t('declare')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="DeclareConflict"
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || missing !== null}
            aria-describedby={whyId}
          >
            {t('record')}
          </ActionButton>
        </>
      }
    >
      <p>{tConduct('item', { number: item.number, title: item.title })}</p>
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
              {t('another')}
            </Button>
          </div>
        ) : (
          <DelegateSearch
            label={t('search')}
            delegates={others}
            choose={({ name }) => t('choose', { name })}
            onChoose={setDelegate}
          />
        )}
        <TextAreaField
          label={tCommon('reason')}
          hint={`${t('reasonHint')} ${t(`knows.${knows}`)}`}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          required
        />
      </form>
      <WhyNot id={whyId} reason={missing && tForms(`missing.${missing}`)} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}
