import type { PollId } from '#shared/protocol/ids.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { texts } from './texts.ts';

interface ConfirmCountProps {
  readonly pollId: PollId;
  /** When the count was entered that was on the screen. */
  readonly seen: string;
  readonly onClose: () => void;
}

/** The question before the poll is closed with this count. */
export function ConfirmCount({ pollId, seen, onClose }: ConfirmCountProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { busy, problem, give } = useCommandNow<'ConfirmManualCount'>();
  const confirm = async () => {
    if (await give({ type: 'ConfirmManualCount', pollId, enteredAt: seen })) onClose();
  };
  return (
    <Dialog
      title={t('confirmTitle')}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button size="large" kind="primary" disabled={busy} onClick={() => void confirm()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t('confirmText')}</p>
      {problem && <Notice kind="error">{problem}</Notice>}
    </Dialog>
  );
}
