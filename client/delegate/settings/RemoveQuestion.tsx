import { useState } from 'react';
import { formatBytes } from '#shared/text/numbers.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { StoredSession } from '../../offline/keeping/stored-sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts } from './texts.ts';

interface RemoveQuestionProps {
  readonly sessions: readonly StoredSession[];
  readonly onRemove: () => Promise<void>;
  readonly onClose: () => void;
}

/** Whether earlier sessions are to go, and what stays. */
export function RemoveQuestion({ sessions, onRemove, onClose }: RemoveQuestionProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [state, setState] = useState<'asking' | 'removing' | 'failed'>('asking');
  const bytes = formatBytes(sessions.reduce((sum, session) => sum + session.bytes, 0));
  const titles = sessions.map(({ details }) => details?.title ?? t('unknownSession'));
  const remove = () => {
    setState('removing');
    onRemove().catch((error: unknown) => {
      console.warn('an earlier session was not removed', error);
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
      <p>{t('removeBody', { titles: titles.join('; '), bytes })}</p>
      <p>{t('removeKeeps')}</p>
      {state === 'failed' && <Notice kind="error">{t('removeFailed')}</Notice>}
    </Dialog>
  );
}
