import { useTranslation } from 'react-i18next';
import type { Actor } from '#shared/protocol/events.ts';
import { secretaryText } from '../../polls/names.ts';
import { useSession } from '../../sign-in/useSession.ts';

/** Who made an entry: which secretary, which delegate, or the system by itself. */
export function useActorName({ role, id }: Actor): string {
  const { t } = useTranslation('secretariat');
  // Also of whoever is no longer on the list.
  const delegate = useSession(({ delegates, former }) =>
    [...delegates, ...former.map((left) => left.delegate)].find((candidate) => candidate.id === id),
  );
  switch (role) {
    case 'secretary': {
      const { key, values } = secretaryText(id);
      return t(key, values);
    }
    case 'delegate':
      return delegate?.name ?? t('log.actor.delegate');
    case 'system':
      return t('log.actor.system');
  }
}
