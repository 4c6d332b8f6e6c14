import { formatDay } from '#shared/text/dates.ts';
import type { Say } from '../../i18n/texts.ts';
import type { texts } from './texts.ts';

/** "từ ngày 01/12/2026, theo Nghị quyết số …" */
export function sinceText(
  { on, source }: { readonly on: string; readonly source: string },
  t: Say<typeof texts.vi>,
): string {
  const day = formatDay(on);
  return source === '' ? t('since', { day }) : t('sinceBy', { day, source });
}
