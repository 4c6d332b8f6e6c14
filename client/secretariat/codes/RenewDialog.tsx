import { useTranslation } from 'react-i18next';
import type { SignInCode } from '#shared/protocol/http.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';

interface RenewDialogProps {
  readonly code: SignInCode;
  readonly onRenewed: (code: SignInCode) => void;
  readonly onClose: () => void;
}

export function RenewDialog({ code, onRenewed, onClose }: RenewDialogProps) {
  const { t } = useTranslation('secretariat');
  const { http } = useConnection();
  const me = useLive((live) => live.me);
  const own = me?.role === code.person.role && me.personId === code.person.personId;
  const renew = async () => {
    const path = `/api/codes/${encodeURIComponent(code.person.personId)}/renew`;
    const answer = await jsonOf<{ code: SignInCode }>(await http(path, { method: 'POST' }));
    // Renewing one's own code ends this very sign-in: go on with the new one.
    if (own) window.location.hash = `code=${answer.code.code}`;
    else onRenewed(answer.code);
  };
  return (
    <ConfirmDialog
      title={t('codes.renewNamed', { name: code.person.name })}
      text={t('codes.renewText')}
      confirm={t('codes.renew')}
      onConfirm={renew}
      onClose={onClose}
    />
  );
}
