import { useTranslation } from 'react-i18next';
import type { Poll } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';

/** Until when an opinion poll takes answers, in words. */
export function useUntil({ closesAt }: Poll): string {
  const { t } = useTranslation('delegate');
  return closesAt === null
    ? t('opinion:byHand')
    : t('opinion:until', { time: formatTime(closesAt), day: formatDay(dayOf(closesAt)) });
}
