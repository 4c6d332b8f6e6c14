import type { AgendaItem } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { texts } from './texts.ts';

interface WithdrawDialogProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

export default function WithdrawDialog({ item, onClose }: WithdrawDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { me } = useServices();
  const { busy, problem, give } = useCommandNow<'WithdrawConflict'>();
  const withdraw = async () => {
    const done = await give({ type: 'WithdrawConflict', delegateId: me, agendaItemId: item.id });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('withdrawTitle')}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button size="large" kind="primary" disabled={busy} onClick={() => void withdraw()}>
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <p>
        <strong>
          {item.number}. {item.title}
        </strong>
      </p>
      <p>{t('withdrawText')}</p>
      {problem && <Notice kind="error">{problem}</Notice>}
    </Dialog>
  );
}
