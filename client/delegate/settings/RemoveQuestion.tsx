import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '#shared/text/numbers.ts';
import type { StoredSession } from '../../offline/stored-sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface RemoveQuestionProps {
  readonly sessions: readonly StoredSession[];
  readonly onRemove: () => Promise<void>;
  readonly onClose: () => void;
}

/** Whether earlier sessions are to go, and what stays. */
export function RemoveQuestion({ sessions, onRemove, onClose }: RemoveQuestionProps) {
  const { t } = useTranslation('delegate');
  const [removing, setRemoving] = useState(false);
  const bytes = formatBytes(sessions.reduce((sum, session) => sum + session.bytes, 0));
  const titles = sessions.map(({ details }) => details?.title ?? t('settings:unknownSession'));
  const remove = () => {
    setRemoving(true);
    void onRemove();
  };
  return (
    <Dialog
      title={t('settings:removeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button kind="danger" disabled={removing} onClick={remove}>
            {t('settings:remove')}
          </Button>
        </>
      }
    >
      <p>{t('settings:removeBody', { titles: titles.join('; '), bytes })}</p>
      <p>{t('settings:removeKeeps')}</p>
    </Dialog>
  );
}
