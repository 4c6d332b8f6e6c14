import type { Sitting, SittingPart } from '#shared/protocol/attendance.ts';
import { ordinal } from '#shared/text/ordinals.ts';

const PARTS: Readonly<Record<SittingPart, string>> = { morning: 'sáng', afternoon: 'chiều', evening: 'tối' };

/** "buổi sáng ngày thứ nhất" */
export function sittingName({ day, part }: Sitting): string {
  return `buổi ${PARTS[part]} ngày thứ ${ordinal(day)}`;
}
