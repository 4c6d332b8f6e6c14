import { useState } from 'react';
import type { AccountCode, AccountOwner } from '#shared/protocol/register/http.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { post } from '../register/register.ts';
import { CodeLine } from './CodeLine.tsx';
import { texts } from './texts.ts';

interface CodeDialogProps {
  readonly owner: AccountOwner;
  readonly deed: 'show' | 'renew';
  readonly onClose: () => void;
}

/** Asks before somebody's code is shown or made anew: each time stands on record. Then shows it. */
export function CodeDialog({ owner, deed, onClose }: CodeDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tDeeds = useTexts(deedTexts);
  const action = useAction();
  const [told, setTold] = useState<AccountCode | null>(null);
  const { name, personId } = owner;
  const ask = async () => {
    const answer = await action.run(() =>
      post<{ readonly code: AccountCode }>(`/api/register/accounts/${personId}/${deed}`, {}),
    );
    if (answer) setTold(answer.code);
  };
  return (
    <Dialog
      title={t(`${deed}Of`, { name })}
      onClose={onClose}
      actions={
        told ? (
          <Button kind="primary" onClick={onClose}>
            {tCommon('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{tCommon('cancel')}</Button>
            <Button kind="primary" disabled={action.busy} onClick={() => void ask()}>
              {t(`${deed}Now`)}
            </Button>
          </>
        )
      }
    >
      {told ? (
        <>
          <CodeLine code={told.code} />
          <Notice kind="warning">{t('handOver', { name })}</Notice>
        </>
      ) : (
        <p>{t(`${deed}Text`, { name })}</p>
      )}
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
    </Dialog>
  );
}
