import type { Sitting, SittingPart } from '#shared/protocol/attendance.ts';

const PARTS: Readonly<Record<SittingPart, string>> = { morning: 'sáng', afternoon: 'chiều', evening: 'tối' };

/** "buổi sáng ngày thứ 1" */
export function sittingName({ day, part }: Sitting): string {
  return `buổi ${PARTS[part]} ngày thứ ${day}`;
}
