import type { BoxNotice } from '#shared/protocol/http.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

/** When a poll was closed, in words. */
export function useClosedAt(): (box: Pick<BoxNotice, 'closedAt'>) => string {
  const t = useTexts(texts);
  return ({ closedAt }) => t('closedAt', { time: formatTime(closedAt), day: formatDay(dayOf(closedAt)) });
}
