import type { Poll } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from './texts.ts';

/** Says until when an opinion poll takes answers. */
export function useUntil({ closesAt }: Poll): string {
  const t = useTexts(texts);
  return closesAt === null
    ? t('byHand')
    : t('until', { time: formatTime(closesAt), day: formatDay(dayOf(closesAt)) });
}
