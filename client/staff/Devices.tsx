import { useState } from 'react';
import type { Device } from '#shared/protocol/sign-ins.ts';
import type { Http } from '../connection/http.ts';
import { DeviceList } from '../devices/DeviceList.tsx';
import { useDevices } from '../devices/useDevices.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLocalText } from '../i18n/useLocalText.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Staff.module.css';
import { texts } from './texts.ts';

interface DevicesProps {
  readonly http: Http;
  /** Where they are listed; below it each is signed out. */
  readonly path: string;
}

/** The devices on which somebody of the staff is signed in, each with the way to sign it out. */
export function Devices({ http, path }: DevicesProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  const { devices, problem, busy, reload, revoke } = useDevices(http, path, 0);
  const [asking, setAsking] = useState<Device | null>(null);
  const agree = async (device: Device) => {
    if (await revoke(device)) setAsking(null);
  };
  return (
    <>
      {devices?.length === 0 && <p className={styles.muted}>{t('devicesNone')}</p>}
      {devices && <DeviceList devices={devices} disabled={busy} onRevoke={setAsking} />}
      {!devices && !problem && <p>{tCommon('loading')}</p>}
      {asking && (
        <Notice
          kind="warning"
          action={
            <Button kind="danger" disabled={busy} onClick={() => void agree(asking)}>
              {t('revoke')}
            </Button>
          }
        >
          <p>{t('revokeTitle')}</p>
          <p>{t('revokeText')}</p>
        </Notice>
      )}
      {problem && (
        <Notice kind="error" action={<Button onClick={reload}>{tCommon('retry')}</Button>}>
          {problem === 'unanswered' ? t('unanswered') : sentence(problem)}
        </Notice>
      )}
    </>
  );
}
