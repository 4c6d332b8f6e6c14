import type { Sitting, SittingPart } from '../../protocol/attendance.ts';

/** Parts of a day in their order; without the schemas, which tablets do not load for it. */
export const SITTING_PARTS: readonly SittingPart[] = ['morning', 'afternoon', 'evening'];

/** Negative where `one` is before `other`. */
export function compareSittings(one: Sitting, other: Sitting): number {
  return one.day - other.day || SITTING_PARTS.indexOf(one.part) - SITTING_PARTS.indexOf(other.part);
}

export function isWithin(sitting: Sitting, from: Sitting, to: Sitting): boolean {
  return compareSittings(from, sitting) <= 0 && compareSittings(sitting, to) <= 0;
}
