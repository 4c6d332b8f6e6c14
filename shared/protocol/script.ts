import { z } from 'zod';
import { MAX_SCRIPT_TEXT, SITTING_STEPS, SPOKEN_STEPS } from '../script/step-names.ts';
import { AgendaItemId } from './ids.ts';
import { line } from './text.ts';

export const ScriptStep = z.enum([...SPOKEN_STEPS, ...SITTING_STEPS]);
export type ScriptStep = z.infer<typeof ScriptStep>;

/**
 * What the chair says at a step, as the secretariat wrote it: paragraphs separated by line feeds, with placeholders in braces
 * (shared/script/placeholders.ts).
 */
export const WrittenStep = z.object({
  /** null: of the session as a whole; for a step of items, of all items that have no text of their own. */
  agendaItemId: AgendaItemId.nullable(),
  step: ScriptStep,
  /** '': the usual phrases. */
  text: line(MAX_SCRIPT_TEXT),
});
export type WrittenStep = z.infer<typeof WrittenStep>;
