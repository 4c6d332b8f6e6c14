import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts } from './texts.ts';
import type { LeftBehind } from './useLeftBehind.ts';

interface LeaveQuestionProps {
  readonly left: LeftBehind;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Whether another session is to be opened while something of this one waits. */
export function LeaveQuestion({ left, onLeave, onClose }: LeaveQuestionProps) {
  const t = useTexts(texts);
  const { voting, held, unsent, unstored } = left;
  return (
    <Dialog
      title={t('leaveTitle')}
      onClose={onClose}
      actions={
        <>
          <Button kind={held || unstored > 0 ? 'danger' : 'secondary'} onClick={onLeave}>
            {t('leaveAnyway')}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {t('stay')}
          </Button>
        </>
      }
    >
      {voting && <Notice kind="warning">{t('leaveVoting')}</Notice>}
      {held && <Notice kind="error">{t('leavePaper')}</Notice>}
      {unstored > 0 && <Notice kind="error">{t('leaveUnstored', { count: unstored })}</Notice>}
      {unsent > 0 && <Notice kind="warning">{t('leaveUnsent', { count: unsent })}</Notice>}
    </Dialog>
  );
}
