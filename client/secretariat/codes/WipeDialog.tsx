import { useTranslation } from 'react-i18next';
import type { SignInCode } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';

interface WipeDialogProps {
  readonly code: SignInCode;
  readonly onWiped: (code: SignInCode) => void;
  readonly onClose: () => void;
}

/** Has everything removed from a delegate's devices, for one that is lost or given back. */
export function WipeDialog({ code, onWiped, onClose }: WipeDialogProps) {
  const { t } = useTranslation('secretariat');
  const { http } = useConnection();
  const wipe = async () => {
    const path = `/api/codes/${encodeURIComponent(code.person.personId)}/wipe`;
    onWiped((await jsonOf<{ code: SignInCode }>(await http(path, { method: 'POST' }))).code);
  };
  return (
    <ConfirmDialog
      title={t('codes.wipeNamed', { name: code.person.name })}
      text={t('codes.wipeText')}
      confirm={t('codes.wipe')}
      danger
      onConfirm={wipe}
      onClose={onClose}
    />
  );
}
