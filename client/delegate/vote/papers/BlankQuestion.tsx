import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Guarded } from '../Guarded.tsx';
import { texts } from '../texts.ts';

interface BlankQuestionProps {
  /** Words of the button that casts it all the same. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A blank ballot is cast only on purpose. */
export function BlankQuestion({ confirm, onConfirm, onClose }: BlankQuestionProps) {
  const t = useTexts(texts);
  return (
    <Dialog
      title={t('paper.blankTitle')}
      onClose={onClose}
      actions={
        <>
          <Guarded>
            <Button size="large" onClick={onConfirm}>
              {confirm}
            </Button>
          </Guarded>
          <Button size="large" kind="primary" onClick={onClose}>
            {t('paper.blankCancel')}
          </Button>
        </>
      }
    >
      <p>{t('paper.blankBody')}</p>
    </Dialog>
  );
}
