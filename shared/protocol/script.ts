import { z } from 'zod';
import { AgendaItemId } from './ids.ts';
import { line } from './text.ts';

/** Longest text of one step of the script, in characters. */
export const MAX_SCRIPT_TEXT = 6000;

/** The steps of an agenda item, in their order; `speaker` comes as often as somebody is called. */
export const ITEM_STEPS = [
  'presentation',
  'appraisal',
  'debate',
  'speaker',
  'reply',
  'vote',
  'result',
  'conclusion',
] as const;
export type ItemStep = (typeof ITEM_STEPS)[number];

/** The steps of the session as a whole. */
export const SITTING_STEPS = ['opening', 'break', 'resuming', 'closing'] as const;
export type SittingStep = (typeof SITTING_STEPS)[number];

export const ScriptStep = z.enum([...ITEM_STEPS, ...SITTING_STEPS]);
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
