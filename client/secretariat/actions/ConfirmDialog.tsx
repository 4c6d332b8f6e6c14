import type { ReactNode } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { Deed } from '../../sign-in/usePermitted.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionButton } from './ActionButton.tsx';
import styles from './ConfirmDialog.module.css';
import { ProblemNotice } from './ProblemNotice.tsx';
import { useAction } from './useAction.ts';

interface ConfirmDialogProps {
  /** What is done when it is agreed to. */
  readonly gives: Deed;
  readonly title: string;
  readonly text: ReactNode;
  readonly confirm: string;
  /** What leaves it as it is, where that is more than going back. */
  readonly cancel?: string | undefined;
  readonly danger?: boolean;
  /** Throws RefusedError when refused; the dialog then stays and says why. */
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** A question before something that cannot be taken back. */
export function ConfirmDialog({
  gives,
  title,
  text,
  confirm,
  cancel,
  danger = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const t = useTexts(commonTexts);
  const action = useAction();
  const agree = async () => {
    const done = await action.run(async () => {
      await onConfirm();
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel ?? t('cancel')}</Button>
          <ActionButton
            gives={gives}
            kind={danger ? 'danger' : 'primary'}
            disabled={action.busy}
            onClick={agree}
          >
            {confirm}
          </ActionButton>
        </>
      }
    >
      <div className={styles.text}>{text}</div>
      <ProblemNotice action={action} />
    </Dialog>
  );
}
