import type { Actor } from '#shared/protocol/events.ts';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { secretaryText } from '../../polls/names.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { texts } from './texts.ts';

/** Who made an entry: which secretary, which delegate, who else, or the system by itself. */
export function useActorName({ capacity, id, name }: Actor): string {
  const t = useTexts(texts);
  const say = usePhrases();
  // Also of whoever is no longer on the list.
  const delegate = useSession(({ delegates, former }) =>
    [...delegates, ...former.map((left) => left.delegate)].find((candidate) => candidate.id === id),
  );
  switch (capacity) {
    case 'secretary':
      return name ?? say(secretaryText(id));
    case 'counter':
    case 'group-secretary':
    case 'group-chair':
      return t(`actorAs.${capacity}`, { name: delegate?.name ?? id });
    case 'delegate':
    case 'chair':
    case 'administrator':
    case 'official':
    case 'guest':
    case 'observer':
    case 'display':
    case 'system':
      return delegate?.name ?? name ?? t(`actor.${capacity}`);
  }
}
