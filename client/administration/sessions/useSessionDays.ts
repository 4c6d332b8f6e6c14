import type { RegisteredSession } from '#shared/register/state.ts';
import { formatDay, sessionDay } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from './texts.ts';

/** Says when a session is: "08/12/2026", or "08/12/2026 đến 09/12/2026". */
export function useSessionDays(): (session: Pick<RegisteredSession, 'startsOn' | 'days'>) => string {
  const t = useTexts(texts);
  return ({ startsOn, days }) =>
    days === 1
      ? formatDay(startsOn)
      : t('daysRange', { first: formatDay(startsOn), last: formatDay(sessionDay(startsOn, days)) });
}
