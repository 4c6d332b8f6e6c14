import type { Person } from '#shared/protocol/person.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { texts } from './texts.ts';

interface WipeDialogProps {
  readonly person: Person;
  readonly onWiped: () => void;
  readonly onClose: () => void;
}

/** Has everything removed from a delegate's devices, for one that is lost or given back. */
export function WipeDialog({ person, onWiped, onClose }: WipeDialogProps) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const wipe = async () => {
    const path = `/api/codes/${encodeURIComponent(person.personId)}/wipe`;
    await jsonOf<object>(await http(path, { method: 'POST' }));
    onWiped();
  };
  return (
    <ConfirmDialog
      gives="nothing"
      title={t('wipeNamed', { name: person.name })}
      text={t('wipeText')}
      confirm={t('wipe')}
      danger
      onConfirm={wipe}
      onClose={onClose}
    />
  );
}
