import { useTranslation } from 'react-i18next';
import type { BoxNotice } from '#shared/protocol/http.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';

/** When a poll was closed, in words. */
export function useClosedAt(): (box: Pick<BoxNotice, 'closedAt'>) => string {
  const { t } = useTranslation('observer');
  return ({ closedAt }) => t('closedAt', { time: formatTime(closedAt), day: formatDay(dayOf(closedAt)) });
}
