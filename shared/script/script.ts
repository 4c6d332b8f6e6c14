import { findItem } from '../session/agenda/programme.ts';
import { findWritten } from '../session/script/find-written.ts';
import type { SessionState } from '../session/state.ts';
import { fillingAt, pollToAnnounce } from './fillings.ts';
import { sourceOf } from './result-words.ts';
import type { ScriptPlace } from './steps.ts';
import { fillIn, type ScriptParagraph } from './template.ts';
import { usualPhrases } from './usual-phrases.ts';

/** What the chair says at one place. */
export interface Script {
  readonly paragraphs: readonly ScriptParagraph[];
  /** What the announced result rests on; null: nothing is cited. */
  readonly source: string | null;
}

/** The text of a place before it is filled in: written for its item, or else for all items, or else the usual phrases. */
export function textAt(state: SessionState, { agendaItemId, step }: ScriptPlace): string {
  return (
    findWritten(state, { agendaItemId, step })?.text ??
    findWritten(state, { agendaItemId: null, step })?.text ??
    usualTextAt(state, { agendaItemId, step })
  );
}

/** The usual phrases of a place, before they are filled in. */
export function usualTextAt(state: SessionState, { agendaItemId, step }: ScriptPlace): string {
  const item = agendaItemId === null ? undefined : findItem(state, agendaItemId);
  return usualPhrases(step, item?.kind ?? null);
}

/**
 * The script at a place (kịch bản điều hành), with names, numbers and results of the session as it stands. What its reader may not know yet,
 * or nobody does, is a visible blank. Pure: the same state gives the same words on the tablet and on paper.
 */
export function scriptAt(state: SessionState, place: ScriptPlace): Script {
  const { agendaItemId, step } = place;
  const item = agendaItemId === null ? undefined : findItem(state, agendaItemId);
  const poll = step === 'result' ? pollToAnnounce(state, item) : null;
  return {
    paragraphs: fillIn(textAt(state, place), fillingAt(state, place)),
    source: poll && sourceOf(poll),
  };
}
