import { z } from 'zod';
import { line, requiredLine } from '../text.ts';
import { DayRange } from './days.ts';
import { BodyId, TermId } from './ids.ts';

export const BodyKind = z.enum([
  'council',
  'standing-body',
  'committee',
  'group',
  'party-committee',
  'other',
]);
export type BodyKind = z.infer<typeof BodyKind>;

export const BodyParticulars = z.object({
  id: BodyId,
  kind: BodyKind,
  /** "Hội đồng nhân dân tỉnh …" */
  name: requiredLine(200),
  /** What stands above the name on its papers; '' where there is none. */
  superior: line(200),
  /** The body that it is a part of. A standing body, a committee and a group have one. */
  parent: BodyId.nullable(),
  /** Of its papers: "HĐND" in "133/NQ-HĐND". */
  symbol: line(40),
  ruleSetId: z.string().min(1).max(60),
  /** Whether members of today read what was for members in past sessions that they were not in; absent: they do not. */
  membersReadPast: z.boolean().optional(),
  ...DayRange,
});
export type BodyParticulars = z.infer<typeof BodyParticulars>;

export const TermParticulars = z.object({
  id: TermId,
  bodyId: BodyId,
  /** "Khóa XIX, nhiệm kỳ 2026 - 2031" */
  title: requiredLine(100),
  ...DayRange,
});
export type TermParticulars = z.infer<typeof TermParticulars>;
