import { expect, it } from 'vitest';
import { EMPTY_HISTORY, type HistoryEntry, record, redo, undo } from '../../../client/annotations/history.ts';
import { annotation, stroke } from './samples.ts';

function entry(id: number, before: number | null, after: number | null): HistoryEntry {
  const { hlc: _, ...edit } = annotation({ id, body: after === null ? null : stroke(after) });
  return { ...edit, before: before === null ? null : stroke(before) };
}

it('undoes and redoes a whole sweep of the eraser at once', () => {
  const history = record(EMPTY_HISTORY, [entry(1, 1, null), entry(2, 2, null)]);
  const undone = undo(history);
  expect(undone?.edits.map(({ body }) => body)).toEqual([stroke(1), stroke(2)]);
  const redone = redo(undone?.history ?? EMPTY_HISTORY);
  expect(redone?.edits.map(({ body }) => body)).toEqual([null, null]);
  expect(redone?.history).toEqual(history);
});

it('forgets what was undone once something new is drawn', () => {
  const undone = undo(record(EMPTY_HISTORY, [entry(1, null, 1)]));
  const drawn = record(undone?.history ?? EMPTY_HISTORY, [entry(2, null, 2)]);
  expect(redo(drawn)).toBeNull();
});

it('has nothing to undo or redo at first, and records no empty step', () => {
  expect(undo(EMPTY_HISTORY)).toBeNull();
  expect(redo(EMPTY_HISTORY)).toBeNull();
  expect(record(EMPTY_HISTORY, [])).toBe(EMPTY_HISTORY);
});
