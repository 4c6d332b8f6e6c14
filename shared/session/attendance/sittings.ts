import { type Sitting, SittingPart } from '../../protocol/attendance.ts';

const PARTS = SittingPart.options;

/** Negative where `one` is before `other`. */
export function compareSittings(one: Sitting, other: Sitting): number {
  return one.day - other.day || PARTS.indexOf(one.part) - PARTS.indexOf(other.part);
}

export function isWithin(sitting: Sitting, from: Sitting, to: Sitting): boolean {
  return compareSittings(from, sitting) <= 0 && compareSittings(sitting, to) <= 0;
}
