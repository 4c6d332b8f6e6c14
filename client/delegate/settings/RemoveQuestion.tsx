import { useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts } from './texts.ts';

interface RemoveQuestionProps {
  readonly title: string;
  /** What goes. */
  readonly text: string;
  /** Closes the question, too, once all is gone. */
  readonly onRemove: () => Promise<void>;
  readonly onClose: () => void;
}

/** Whether sessions are to go from this device, and what stays of them. */
export function RemoveQuestion({ title, text, onRemove, onClose }: RemoveQuestionProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [state, setState] = useState<'asking' | 'removing' | 'failed'>('asking');
  const remove = () => {
    setState('removing');
    onRemove().catch((error: unknown) => {
      console.warn('a session was not removed', error);
      setState('failed');
    });
  };
  return (
    <Dialog
      title={title}
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
      <p>{text}</p>
      <p>{t('removeKeeps')}</p>
      {state === 'failed' && <Notice kind="error">{t('removeFailed')}</Notice>}
    </Dialog>
  );
}
