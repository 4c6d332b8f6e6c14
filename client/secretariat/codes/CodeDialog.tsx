import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { QrImage } from '../../slips/QrImage.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Codes.module.css';
import { texts } from './texts.ts';

interface CodeDialogProps {
  readonly slip: SignInCode;
  /** Just made: it is not shown a second time. */
  readonly isNew: boolean;
  /** Null where slips are printed elsewhere. */
  readonly onPrint: (() => void) | null;
  readonly onClose: () => void;
}

/** One person's code, for them to copy or to scan from the screen. */
export function CodeDialog({ slip, isNew, onPrint, onClose }: CodeDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { name } = slip.person;
  return (
    <Dialog
      title={isNew ? t('newCode', { name }) : name}
      onClose={onClose}
      actions={
        <>
          {onPrint && <Button onClick={onPrint}>{t('printOne')}</Button>}
          <Button kind="primary" onClick={onClose}>
            {tCommon('close')}
          </Button>
        </>
      }
    >
      <div className={styles.enlarged}>
        <QrImage text={slip.url} label={t('qrOf', { name })} />
        <p className={styles.code}>{slip.code}</p>
      </div>
      {isNew && <p>{t('shownOnce')}</p>}
    </Dialog>
  );
}
