import { z } from 'zod';
import { CalendarDay, SessionId } from '../ids.ts';
import { line, requiredLine } from '../text.ts';
import { BodyId, TermId } from './ids.ts';

/**
 * Kỳ họp thứ nhất, thường lệ, chuyên đề, để giải quyết công việc phát sinh đột xuất (Law on Organisation of Local Government 2025
 * (72/2025/QH15), art. 34): a council's. Phiên họp, hội nghị: any body's.
 */
export const SessionKind = z.enum(['first', 'regular', 'thematic', 'urgent', 'meeting', 'conference']);
export type SessionKind = z.infer<typeof SessionKind>;

/** In the term, from 1: "Kỳ họp thứ hai". */
export const SessionNumber = z.int().min(1).max(9999);

/** What the register says of a session. What happens in it is its own log's. */
export const SessionParticulars = z.object({
  id: SessionId,
  bodyId: BodyId,
  /** A term of that body, or of one that it is a part of. */
  termId: TermId.nullable(),
  kind: SessionKind,
  /** null where the body does not number them. */
  number: SessionNumber.nullable(),
  title: requiredLine(200),
  place: line(200),
  startsOn: CalendarDay,
  days: z.int().min(1).max(60),
  ruleSetId: z.string().min(1).max(60),
});
export type SessionParticulars = z.infer<typeof SessionParticulars>;

export const SessionStage = z.enum(['preparing', 'convened', 'archived']);
export type SessionStage = z.infer<typeof SessionStage>;
