import type { CheckInMeans, Sitting } from '#shared/protocol/attendance.ts';
import { nth } from '../i18n/nth.ts';
import type { Say } from '../i18n/texts.ts';
import type { texts } from './texts.ts';

export type SayAttendance = Say<typeof texts.vi>;

/** "buổi sáng ngày thứ nhất" */
export function sittingWords(t: SayAttendance, { day, part }: Sitting): string {
  return t('sitting', { nth: nth(day), part: t(`part.${part}`) });
}

/** Of one sitting, or from one to another. */
export function sittingsWords(
  t: SayAttendance,
  { from, to }: { readonly from: Sitting; readonly to: Sitting },
): string {
  const one = sittingWords(t, from);
  const last = sittingWords(t, to);
  return one === last ? one : t('from', { from: one, to: last });
}

export function meansWords(t: SayAttendance, means: CheckInMeans): string {
  return means.by === 'seat' ? t('means.seat', { seat: means.seat }) : t('means.hall-code');
}
