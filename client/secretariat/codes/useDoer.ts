import type { IdentityActor } from '#shared/protocol/sign-ins.ts';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from './texts.ts';

/** How somebody, or the machine itself, is called in the record of codes and sign-ins. */
export function useDoer(): (by: IdentityActor) => string {
  const t = useTexts(texts);
  return (by) => {
    if (by === 'terminal') return t('byTerminal');
    if (by === 'administration') return t('byAdministration');
    return by === 'server' ? t('byServer') : by.name;
  };
}
