import { useId, useState } from 'react';
import type { AgendaItem } from '#shared/session/state.ts';
import { reasonsRuleOf } from '#shared/voting/rule-sets.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { texts } from './texts.ts';

interface DeclareDialogProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** The reason goes into the record: the delegate takes no part in votes on this item. */
export default function DeclareDialog({ item, onClose }: DeclareDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { me } = useServices();
  const { busy, problem, give } = useCommandNow<'DeclareConflict'>();
  const knows = useSession(({ ruleSets, details }) => reasonsRuleOf(ruleSets, details.ruleSetId).conflicts);
  const formId = useId();
  const [reason, setReason] = useState('');
  const declare = async () => {
    const done = await give({
      type: 'DeclareConflict',
      delegateId: me,
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
          <Button size="large" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            size="large"
            kind="primary"
            type="submit"
            form={formId}
            disabled={busy || reason.trim() === ''}
          >
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>
        <strong>
          {item.number}. {item.title}
        </strong>
      </p>
      <p>{t('text')}</p>
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          void declare();
        }}
      >
        <TextAreaField
          label={tCommon('reason')}
          hint={t(`knows.${knows}`)}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          required
        />
      </form>
      {problem && <Notice kind="error">{problem}</Notice>}
    </Dialog>
  );
}
