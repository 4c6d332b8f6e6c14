import { useState } from 'react';
import type { SessionCodesAnswer } from '#shared/protocol/register/http.ts';
import type { RegisteredSession } from '#shared/register/state.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CodeLine } from '../accounts/CodeLine.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { post } from '../register/register.ts';
import styles from './Sessions.module.css';
import { texts } from './texts.ts';

/** The codes with which the secretariat and the hall screen come into a session: shown on demand, on record. */
export function CodesDialog({ session, onClose }: { session: RegisteredSession; onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tDeeds = useTexts(deedTexts);
  const action = useAction();
  const [codes, setCodes] = useState<SessionCodesAnswer['codes'] | null>(null);
  const ask = async () => {
    const answer = await action.run(() =>
      post<SessionCodesAnswer>(`/api/register/sessions/${session.id}/codes`, {}),
    );
    if (answer) setCodes(answer.codes);
  };
  return (
    <Dialog
      title={t('codesTitle', { title: session.title })}
      onClose={onClose}
      actions={
        codes ? (
          <Button kind="primary" onClick={onClose}>
            {tCommon('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{tCommon('cancel')}</Button>
            <Button kind="primary" disabled={action.busy} onClick={() => void ask()}>
              {t('showCodes')}
            </Button>
          </>
        )
      }
    >
      {codes === null ? (
        <p>{t('codesText')}</p>
      ) : (
        <>
          <dl className={styles.codes}>
            {codes.map(({ name, code }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className={styles.codeValue}>
                  <CodeLine code={code} />
                </dd>
              </div>
            ))}
          </dl>
          <Notice kind="warning">{t('codesHandOver')}</Notice>
        </>
      )}
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
    </Dialog>
  );
}
