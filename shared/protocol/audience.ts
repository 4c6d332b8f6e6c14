import { z } from 'zod';
import { DelegateId } from './ids.ts';

/**
 * Circles of people, from the widest to the narrowest: whoever is in one is in all before it.
 * - `public`: everybody, hall screens too
 * - `guests`: those invited, and officials who answer
 * - `members`: all delegates
 * - `standing-body`: Thường trực Hội đồng nhân dân
 * - `conduct`: whoever leads the sitting, and counts
 * - `secretariat`: the keepers of the log, who know all of it
 */
export const CIRCLES = ['public', 'guests', 'members', 'standing-body', 'conduct', 'secretariat'] as const;
export const Circle = z.enum(CIRCLES);
export type Circle = z.infer<typeof Circle>;

/** Who may know an entry of the log: a circle, and delegates by name beside it. Recorded with the entry. */
export const Audience = z.union([Circle, z.object({ circle: Circle, persons: z.array(DelegateId).min(1) })]);
export type Audience = z.infer<typeof Audience>;

/** Who may read a document. */
export const DocumentAudience = Circle.extract(['public', 'guests', 'members']);
export type DocumentAudience = z.infer<typeof DocumentAudience>;

/** How narrow a circle is: 0 for the public. */
export function narrowness(circle: Circle): number {
  return CIRCLES.indexOf(circle);
}

export function circleOf(audience: Audience): Circle {
  return typeof audience === 'string' ? audience : audience.circle;
}

export function personsOf(audience: Audience): readonly DelegateId[] {
  return typeof audience === 'string' ? [] : audience.persons;
}
