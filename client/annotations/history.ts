import type { AnnotationBody } from '#shared/protocol/annotations.ts';
import type { AnnotationEdit } from './edit.ts';

/** One annotation before and after; null where there was, or is, none. */
export interface HistoryEntry extends AnnotationEdit {
  readonly before: AnnotationBody | null;
}

/** One thing a person did, undone and redone as a whole: a stroke, or all that one sweep of the eraser took. */
export type HistoryStep = readonly HistoryEntry[];

export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** Steps that can be taken back. */
const MAX_STEPS = 200;

/** After a new step nothing can be redone. */
export function record(history: History, step: HistoryStep): History {
  return step.length === 0 ? history : { done: [...history.done, step].slice(-MAX_STEPS), undone: [] };
}

/** The edits that take back the last step, and the history after that; null when there is nothing to undo. */
export function undo(history: History): { history: History; edits: readonly AnnotationEdit[] } | null {
  const step = history.done.at(-1);
  if (!step) return null;
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    edits: step.map(({ before, ...edit }) => ({ ...edit, body: before, over: edit.body })),
  };
}

/** The edits that do the last undone step again; null when there is none. */
export function redo(history: History): { history: History; edits: readonly AnnotationEdit[] } | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  return {
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    edits: step.map(({ before, ...edit }) => ({ ...edit, over: before })),
  };
}
