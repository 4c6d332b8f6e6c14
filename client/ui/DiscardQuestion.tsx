import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface DiscardQuestionProps {
  readonly onDiscard: () => void;
  readonly onGoOn: () => void;
}

/** Whether what was written and not stored is to be thrown away. */
export function DiscardQuestion({ onDiscard, onGoOn }: DiscardQuestionProps) {
  const t = useTexts(commonTexts);
  return (
    <Dialog
      title={t('discard.title')}
      onClose={onGoOn}
      actions={
        <>
          <Button kind="danger" onClick={onDiscard}>
            {t('discard.confirm')}
          </Button>
          <Button kind="primary" onClick={onGoOn}>
            {t('discard.goOn')}
          </Button>
        </>
      }
    >
      <p>{t('discard.body')}</p>
    </Dialog>
  );
}
