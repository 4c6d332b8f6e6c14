import type { Audience } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import { knownName, ownGroup, type People } from './people.ts';
import { texts } from './texts.ts';

/** Writes out with whom something is shared; of who left the list, that they did. */
export function useAudienceName(people: People | null): (audience: Audience) => string {
  const t = useTexts(texts);
  return (audience) => {
    if (!people) return '';
    if (audience.type === 'group') return t('share.group', { group: ownGroup(people) });
    const { name, membership } = knownName(people, audience.delegateId);
    return membership === 'former' ? t('share.former', { name }) : name;
  };
}

/** The same of several, as short as a list needs it: "Tổ Thành phố, Nguyễn Văn An". */
export function useAudienceNames(people: People | null): (audiences: readonly Audience[]) => string {
  const t = useTexts(texts);
  const name = useAudienceName(people);
  return (audiences) =>
    audiences
      .map((audience) =>
        audience.type === 'group' && people
          ? t('share.groupShort', { group: ownGroup(people) })
          : name(audience),
      )
      .join(', ');
}
