import { z } from 'zod';
import { CIRCLES } from './circles.ts';
import { DebateGroupId, DelegateId, UnitId } from './ids.ts';

/** See CIRCLES for who is in which. */
export const Circle = z.enum(CIRCLES);
export type Circle = z.infer<typeof Circle>;

/** The members of a group (tổ) or committee (ban), whoever they are when they ask, and the secretariat; nobody else, the chair neither. */
const OfUnit = z.object({ unit: UnitId });

/** The members of a group of a debate (tổ thảo luận), whoever they are when they ask, and the secretariat; nobody else. */
const OfDebateGroup = z.object({ debateGroup: DebateGroupId });

/** Who may know an entry of the log: a circle, delegates by name beside it, a unit, or a group of a debate. Recorded with the entry. */
export const Audience = z.union([
  Circle,
  z.object({ circle: Circle, persons: z.array(DelegateId).min(1) }),
  OfUnit,
  OfDebateGroup,
]);
export type Audience = z.infer<typeof Audience>;

/** Who may read a document. */
export const DocumentAudience = z.union([Circle.extract(['public', 'guests', 'members']), OfUnit]);
export type DocumentAudience = z.infer<typeof DocumentAudience>;

/** Who may know that there is an agenda item, and all that belongs to it. */
export const ItemAudience = z.union([Circle.extract(['public', 'members']), OfUnit]);
export type ItemAudience = z.infer<typeof ItemAudience>;
