import { useState } from 'react';
import type { MySession } from '#shared/protocol/http.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { StoredSession } from '../../offline/keeping/stored-sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts as settingsTexts } from '../settings/texts.ts';
import { texts } from './texts.ts';

interface RemoveQuestionProps {
  readonly session: MySession;
  readonly stored: StoredSession | undefined;
  readonly onRemove: () => Promise<void>;
  readonly onClose: () => void;
}

/** Whether a session is to go from this device, and what stays of it. */
export function RemoveQuestion({ session, stored, onRemove, onClose }: RemoveQuestionProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tSettings = useTexts(settingsTexts);
  const [state, setState] = useState<'asking' | 'removing' | 'failed'>('asking');
  const remove = () => {
    setState('removing');
    onRemove().then(onClose, (error: unknown) => {
      console.warn('a session was not removed', error);
      setState('failed');
    });
  };
  return (
    <Dialog
      title={t('removeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button kind="danger" disabled={state === 'removing'} onClick={remove}>
            {t('remove')}
          </Button>
        </>
      }
    >
      <p>{t('removeBody', { title: session.title, bytes: formatBytes(stored?.bytes ?? 0) })}</p>
      <p>{tSettings('removeKeeps')}</p>
      {state === 'failed' && <Notice kind="error">{tSettings('removeFailed')}</Notice>}
    </Dialog>
  );
}
