import { formatDay } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from './texts.ts';

interface Days {
  /** "Từ 01/07/2026 đến hết 30/06/2031" */
  readonly range: (range: { readonly from: string; readonly until: string | null }) => string;
  /** "Theo Nghị quyết số …. Lý do: …" */
  readonly grounds: (grounds: { readonly source: string; readonly reason: string }) => string;
}

/** Says from when until when something holds, and what that follows from. */
export function useDays(): Days {
  const t = useTexts(texts);
  return {
    range: ({ from, until }) =>
      until === null
        ? t('since', { from: formatDay(from) })
        : t('range', { from: formatDay(from), until: formatDay(until) }),
    grounds: ({ source, reason }) =>
      [source === '' ? '' : t('bySource', { source }), reason === '' ? '' : t('forReason', { reason })]
        .filter((part) => part !== '')
        .join(' '),
  };
}
