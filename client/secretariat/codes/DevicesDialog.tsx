import { useState } from 'react';
import type { Person } from '#shared/protocol/person.ts';
import type { Device } from '#shared/protocol/sign-ins.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { DeviceList } from '../../devices/DeviceList.tsx';
import { useDevices } from '../../devices/useDevices.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton, useOffline } from '../actions/ActionButton.tsx';
import { texts } from './texts.ts';

interface DevicesDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** The devices of one person, each with the way to sign it out. */
export function DevicesDialog({ person, onClose }: DevicesDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  const { http } = useConnection();
  const offline = useOffline();
  const lastNote = useLive((live) => live.identityNotes.at(-1)?.seq ?? 0);
  const path = `/api/codes/${encodeURIComponent(person.personId)}/devices`;
  const { devices, problem, busy, reload, revoke } = useDevices(http, path, lastNote);
  const [asking, setAsking] = useState<Device | null>(null);
  const agree = async (device: Device) => {
    if (await revoke(device)) setAsking(null);
  };
  return (
    <Dialog
      title={t(asking ? 'revokeTitle' : 'devicesOf', { name: person.name })}
      width="wide"
      onClose={asking ? () => setAsking(null) : onClose}
      actions={
        asking ? (
          <>
            <Button onClick={() => setAsking(null)}>{tCommon('cancel')}</Button>
            <ActionButton gives="nothing" kind="danger" disabled={busy} onClick={() => void agree(asking)}>
              {t('revoke')}
            </ActionButton>
          </>
        ) : (
          <Button kind="primary" onClick={onClose}>
            {tCommon('close')}
          </Button>
        )
      }
    >
      {asking ? (
        <p>{t('revokeText')}</p>
      ) : (
        <>
          {devices?.length === 0 && <p>{t('devicesNone')}</p>}
          {devices && <DeviceList devices={devices} disabled={busy || offline} onRevoke={setAsking} />}
          {!devices && !problem && <p>{tCommon('loading')}</p>}
        </>
      )}
      {problem && (
        <Notice kind="error" action={<Button onClick={reload}>{tCommon('retry')}</Button>}>
          {problem === 'unanswered' ? t('devicesUnanswered') : sentence(problem)}
        </Notice>
      )}
    </Dialog>
  );
}
