import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#shared/session/state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useConflictCommand } from './useConflictCommand.ts';

interface WithdrawDialogProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

export default function WithdrawDialog({ item, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('delegate');
  const { me } = useServices();
  const { busy, problem, give } = useConflictCommand();
  const withdraw = async () => {
    const done = await give({ type: 'WithdrawConflict', delegateId: me, agendaItemId: item.id });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('conflict.withdrawTitle')}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button size="large" kind="primary" disabled={busy} onClick={() => void withdraw()}>
            {t('conflict.withdraw')}
          </Button>
        </>
      }
    >
      <p>
        <strong>
          {item.number}. {item.title}
        </strong>
      </p>
      <p>{t('conflict.withdrawText')}</p>
      {problem && <Notice kind="error">{problem}</Notice>}
    </Dialog>
  );
}
