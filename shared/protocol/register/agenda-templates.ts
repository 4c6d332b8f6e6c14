import { z } from 'zod';
import { MOST_LEVELS } from '../agenda.ts';
import { AgendaEntry } from '../records.ts';
import { requiredLine } from '../text.ts';
import { AgendaTemplateId, BodyId } from './ids.ts';

/** Most lines of a programme that is kept or copied. */
const MOST_LINES = 500;

/**
 * A line of a programme without anything that happened in a session: neither ids nor results, nor for whom it is. Whoever copies it
 * decides that anew.
 */
export const AgendaLine = AgendaEntry.pick({
  number: true,
  title: true,
  kind: true,
  presenter: true,
  minutes: true,
  day: true,
  startsAt: true,
  numbering: true,
}).extend({
  /** How deep it lies below the lines before it: 0 for what is a part of nothing, as is every line that says nothing. */
  level: z
    .int()
    .min(0)
    .max(MOST_LEVELS - 1)
    .optional(),
});
export type AgendaLine = z.infer<typeof AgendaLine>;

/** A programme that a body begins its sessions with. */
export const AgendaTemplateParticulars = z.object({
  id: AgendaTemplateId,
  bodyId: BodyId,
  /** "Kỳ họp thường lệ cuối năm" */
  title: requiredLine(200),
  lines: z.array(AgendaLine).min(1).max(MOST_LINES),
});
export type AgendaTemplateParticulars = z.infer<typeof AgendaTemplateParticulars>;
