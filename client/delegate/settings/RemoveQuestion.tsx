import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '#shared/text/numbers.ts';
import type { StoredSession } from '../../offline/keeping/stored-sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface RemoveQuestionProps {
  readonly sessions: readonly StoredSession[];
  readonly onRemove: () => Promise<void>;
  readonly onClose: () => void;
}

/** Whether earlier sessions are to go, and what stays. */
export function RemoveQuestion({ sessions, onRemove, onClose }: RemoveQuestionProps) {
  const { t } = useTranslation('delegate');
  const [state, setState] = useState<'asking' | 'removing' | 'failed'>('asking');
  const bytes = formatBytes(sessions.reduce((sum, session) => sum + session.bytes, 0));
  const titles = sessions.map(({ details }) => details?.title ?? t('settings:unknownSession'));
  const remove = () => {
    setState('removing');
    onRemove().catch((error: unknown) => {
      console.warn('an earlier session was not removed', error);
      setState('failed');
    });
  };
  return (
    <Dialog
      title={t('settings:removeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button kind="danger" disabled={state === 'removing'} onClick={remove}>
            {t('settings:remove')}
          </Button>
        </>
      }
    >
      <p>{t('settings:removeBody', { titles: titles.join('; '), bytes })}</p>
      <p>{t('settings:removeKeeps')}</p>
      {state === 'failed' && <Notice kind="error">{t('settings:removeFailed')}</Notice>}
    </Dialog>
  );
}
