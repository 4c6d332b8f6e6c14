import { expect, it, vi } from 'vitest';
import { Sha256 } from '#shared/protocol/ids.ts';
import { EMPTY_HISTORY } from '../../../client/annotations/history.ts';
import type { AnnotationEdit, PageAnnotations } from '../../../client/annotations/replica.ts';
import { createMarkup } from '../../../client/reader/markup.ts';
import { annotation, DOCUMENT, stroke } from '../annotations/samples.ts';

function start(write: (edits: readonly AnnotationEdit[]) => Promise<void>) {
  const watch = () => () => {};
  const annotations: PageAnnotations = {
    write,
    history: async () => EMPTY_HISTORY,
    place: async () => null,
    known: async () => new Set(),
    watchOwn: watch,
    watchShared: watch,
    watchPage: watch,
    watchWaiting: watch,
  };
  return createMarkup(Sha256.parse(DOCUMENT), annotations);
}

it('stores, takes back and stores again', async () => {
  const written: AnnotationEdit[] = [];
  const markup = start(async (edits) => void written.push(...edits));
  await markup.add(7, [stroke(1)]);
  expect(await markup.undo()).toBe(7);
  expect(await markup.redo()).toBe(7);
  expect(written.map(({ page, body }) => [page, body])).toEqual([
    [7, stroke(1)],
    [7, null],
    [7, stroke(1)],
  ]);
  expect(new Set(written.map(({ id }) => id)).size).toBe(1);
});

it('says when the device cannot store, and then has nothing to undo', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const markup = start(async () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await markup.add(1, [stroke(1)])).toBeNull();
  expect(markup.state.getState().failed).toBe(true);
  expect(await markup.undo()).toBeNull();
  markup.dismissFailure();
  expect(markup.state.getState().failed).toBe(false);
  log.mockRestore();
});

it('brings back with one undo all that one sweep of the eraser took', async () => {
  const written: AnnotationEdit[] = [];
  const markup = start(async (edits) => void written.push(...edits));
  await markup.remove([annotation({ id: 1, body: stroke(1) }), annotation({ id: 2, body: stroke(2) })]);
  await markup.undo();
  expect(written.map(({ body }) => body)).toEqual([null, null, stroke(1), stroke(2)]);
});
