import { useState } from 'react';
import type { Device } from '#shared/protocol/sign-ins.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { DeviceList } from '../../devices/DeviceList.tsx';
import { useDevices } from '../../devices/useDevices.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import { texts } from './texts.ts';

/** All devices on which this delegate is signed in, each of which they can sign out from here: one that is lost, or is not theirs. */
export function OwnDevices() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  const { http } = useConnection();
  const online = useConnectionState() === 'online';
  const news = useLive((live) => live.newDevices.at(-1)?.seq ?? 0);
  const { devices, problem, busy, reload, revoke } = useDevices(http, '/api/devices', news);
  const [asking, setAsking] = useState<Device | null>(null);
  const agree = async (device: Device) => {
    if (await revoke(device)) setAsking(null);
  };
  return (
    <Card title={t('devices')}>
      <p>{t('devicesHint')}</p>
      {devices && <DeviceList devices={devices} disabled={busy || !online} onRevoke={setAsking} />}
      {!devices && !problem && <p>{tCommon('loading')}</p>}
      {problem && (
        <Notice kind="warning" action={<Button onClick={reload}>{tCommon('retry')}</Button>}>
          {problem === 'unanswered' ? t('devicesUnanswered') : sentence(problem)}
        </Notice>
      )}
      {asking && (
        <Dialog
          title={t('revokeTitle')}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button kind="danger" disabled={busy} onClick={() => void agree(asking)}>
                {t('revoke')}
              </Button>
              <Button kind="primary" onClick={() => setAsking(null)}>
                {tCommon('cancel')}
              </Button>
            </>
          }
        >
          <p>{t('revokeText')}</p>
          {problem && (
            <Notice kind="error">
              {problem === 'unanswered' ? t('devicesUnanswered') : sentence(problem)}
            </Notice>
          )}
        </Dialog>
      )}
    </Card>
  );
}
