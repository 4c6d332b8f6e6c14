import { z } from 'zod';
import { CIRCLES } from './circles.ts';
import { DelegateId } from './ids.ts';

/** See CIRCLES for who is in which. */
export const Circle = z.enum(CIRCLES);
export type Circle = z.infer<typeof Circle>;

/** Who may know an entry of the log: a circle, and delegates by name beside it. Recorded with the entry. */
export const Audience = z.union([Circle, z.object({ circle: Circle, persons: z.array(DelegateId).min(1) })]);
export type Audience = z.infer<typeof Audience>;

/** Who may read a document. */
export const DocumentAudience = Circle.extract(['public', 'guests', 'members']);
export type DocumentAudience = z.infer<typeof DocumentAudience>;

export function circleOf(audience: Audience): Circle {
  return typeof audience === 'string' ? audience : audience.circle;
}

export function personsOf(audience: Audience): readonly DelegateId[] {
  return typeof audience === 'string' ? [] : audience.persons;
}
