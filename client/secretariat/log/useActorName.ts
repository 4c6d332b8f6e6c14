import type { Actor } from '#shared/protocol/events.ts';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { secretaryText } from '../../polls/names.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { texts } from './texts.ts';

/** Who made an entry: which secretary, which delegate, or the system by itself. */
export function useActorName({ role, id, name }: Actor): string {
  const t = useTexts(texts);
  const say = usePhrases();
  // Also of whoever is no longer on the list.
  const delegate = useSession(({ delegates, former }) =>
    [...delegates, ...former.map((left) => left.delegate)].find((candidate) => candidate.id === id),
  );
  switch (role) {
    case 'secretary':
      return name ?? say(secretaryText(id));
    case 'delegate':
      return delegate?.name ?? t('actor.delegate');
    case 'administrator':
      return name ?? t('actor.administrator');
    case 'system':
      return t('actor.system');
  }
}
