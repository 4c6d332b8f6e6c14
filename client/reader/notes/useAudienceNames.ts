import { useTranslation } from 'react-i18next';
import type { Audience } from '#shared/protocol/annotations.ts';
import { nameOf, ownGroup, type People } from './people.ts';

/** Writes out with whom something is shared: "tổ Thành phố, Nguyễn Văn An". */
export function useAudienceNames(people: People | null): (audiences: readonly Audience[]) => string {
  const { t } = useTranslation('notes');
  return (audiences) =>
    audiences
      .map((audience) =>
        audience.type === 'group'
          ? t('share.groupShort', { group: people ? ownGroup(people) : '' })
          : nameOf(people, audience.delegateId),
      )
      .join(', ');
}
