import { useTranslation } from 'react-i18next';
import type { IdentityActor } from '#shared/protocol/sign-ins.ts';

/** How somebody, or the machine itself, is called in the record of codes and sign-ins. */
export function useDoer(): (by: IdentityActor) => string {
  const { t } = useTranslation('codes');
  return (by) => {
    if (by === 'terminal') return t('byTerminal');
    return by === 'server' ? t('byServer') : by.name;
  };
}
