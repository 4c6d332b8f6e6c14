import { useState } from 'react';
import type { RegisterPerson } from '#shared/protocol/register/http.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Devices } from '../../staff/Devices.tsx';
import { Passkeys } from '../../staff/Passkeys.tsx';
import { texts as staffTexts } from '../../staff/texts.ts';
import { useOwnWays } from '../../staff/useOwnWays.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { http } from '../gate/gate.ts';
import { post } from '../register/register.ts';
import styles from './Staff.module.css';
import { texts } from './texts.ts';

interface WaysDialogProps {
  readonly person: RegisterPerson;
  readonly onClose: () => void;
}

/** How somebody of the staff signs in beside their code, and on which devices they are. */
export function WaysDialog({ person: { personId, name }, onClose }: WaysDialogProps) {
  const t = useTexts(texts);
  const tStaff = useTexts(staffTexts);
  const tCommon = useTexts(commonTexts);
  const tDeeds = useTexts(deedTexts);
  const account = `/api/register/accounts/${personId}`;
  const { ways, action, reload, removePasskey } = useOwnWays(http, `${account}/ways`, `${account}/passkeys`);
  const [subject, setSubject] = useState('');
  const link = async (to: string | null) => {
    const done = await action.run(() => post<object>(`${account}/subject`, { subject: to }));
    if (!done) return;
    setSubject('');
    reload();
  };
  return (
    <Dialog
      title={t('waysOf', { name })}
      width="wide"
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {tCommon('close')}
        </Button>
      }
    >
      <div className={styles.sections}>
        <section className={styles.section}>
          <h3>{tStaff('devices')}</h3>
          <Devices http={http} path={`${account}/devices`} />
        </section>
        {ways && (
          <>
            <section className={styles.section}>
              <h3>{tStaff('passkeys')}</h3>
              <Passkeys
                passkeys={ways.passkeys}
                disabled={action.busy}
                onRemove={({ id }) => void removePasskey(id)}
              />
              <p className={styles.muted}>{t(`pinState.${ways.pin}`)}</p>
            </section>
            {ways.subject && (
              <section className={styles.section}>
                <h3>{t('subject')}</h3>
                {ways.subject.linked === null ? (
                  <form
                    className={styles.section}
                    onSubmit={(event) => {
                      event.preventDefault();
                      void link(subject);
                    }}
                  >
                    <TextField
                      label={t('subjectLabel')}
                      hint={t('subjectHint')}
                      value={subject}
                      onChange={setSubject}
                      autoComplete="off"
                      spellCheck={false}
                      maxLength={255}
                      required
                    />
                    <Button type="submit" disabled={action.busy || subject.trim() === ''}>
                      {t('link')}
                    </Button>
                  </form>
                ) : (
                  <>
                    <p>{t('linkedTo', { subject: ways.subject.linked })}</p>
                    <Button kind="risky" disabled={action.busy} onClick={() => void link(null)}>
                      {t('unlink')}
                    </Button>
                  </>
                )}
              </section>
            )}
          </>
        )}
        <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
      </div>
    </Dialog>
  );
}
