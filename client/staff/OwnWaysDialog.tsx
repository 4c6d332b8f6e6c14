import { useState } from 'react';
import type { Http } from '../connection/http.ts';
import { ProblemNotice } from '../forms/ProblemNotice.tsx';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AddPasskey } from './AddPasskey.tsx';
import { Devices } from './Devices.tsx';
import { NewPinForm } from './NewPinForm.tsx';
import { Passkeys } from './Passkeys.tsx';
import styles from './Staff.module.css';
import { texts } from './texts.ts';
import { useOwnWays } from './useOwnWays.ts';

interface OwnWaysDialogProps {
  /** Requests of whoever is signed in. */
  readonly http: Http;
  readonly onClose: () => void;
}

/** Somebody's own devices, passkeys and PIN. */
export function OwnWaysDialog({ http, onClose }: OwnWaysDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { ways, action, reload, removePasskey } = useOwnWays(http, '/api/my/ways', '/api/my/passkeys');
  const [isChanged, setChanged] = useState(false);
  return (
    <Dialog
      title={t('ways')}
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
          <h3>{t('devices')}</h3>
          <p className={styles.muted}>{t('devicesHint')}</p>
          <Devices http={http} path="/api/devices" />
        </section>
        <section className={styles.section}>
          <h3>{t('passkeys')}</h3>
          <p className={styles.muted}>{t('passkeysHint')}</p>
          {ways && (
            <Passkeys
              passkeys={ways.passkeys}
              disabled={action.busy}
              onRemove={({ id }) => void removePasskey(id)}
            />
          )}
          <AddPasskey http={http} onAdded={reload} />
        </section>
        {ways?.pin === 'set' && (
          <section className={styles.section}>
            <h3>{t('change')}</h3>
            {isChanged && <Notice kind="info">{t('changed')}</Notice>}
            <NewPinForm http={http} changes onDone={() => setChanged(true)} />
          </section>
        )}
        <ProblemNotice action={action} unanswered={t('unanswered')} />
      </div>
    </Dialog>
  );
}
