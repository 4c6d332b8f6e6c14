import { expect, it, vi } from 'vitest';
import { Sha256 } from '#shared/protocol/ids.ts';
import { EMPTY_HISTORY, type History } from '../../../client/annotations/history.ts';
import type { AnnotationEdit, PageAnnotations } from '../../../client/annotations/replica.ts';
import { createMarkup } from '../../../client/reader/markup.ts';
import { annotation, DOCUMENT, highlight, stroke } from '../annotations/samples.ts';

type Write = PageAnnotations['write'];

/** @param history what could be undone when the document was left. */
function start(write: Write, history: History = EMPTY_HISTORY) {
  const watch = () => () => {};
  const annotations: PageAnnotations = {
    write,
    history: async () => history,
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

it('keeps what can be undone with the change that made it, and goes on with it after a reload', async () => {
  let kept: History | undefined;
  const write: Write = async (_edits, change) => {
    kept = change?.history;
  };
  const markup = start(write);
  await markup.add(3, [stroke(1)]);
  await markup.change(annotation({ id: 2, body: highlight('đất'), page: 4 }), highlight('nước'));
  expect(kept).toEqual(markup.state.getState().history);

  const written: AnnotationEdit[] = [];
  const reloaded = start(async (edits) => void written.push(...edits), kept);
  expect(await reloaded.undo()).toBe(4);
  expect(await reloaded.undo()).toBe(3);
  expect(written.map(({ body }) => body)).toEqual([highlight('đất'), null]);
});

it('makes changes one after the other: none is lost from what can be undone', async () => {
  const waiting: (() => void)[] = [];
  const markup = start(() => new Promise((done) => void waiting.push(done)));
  const both = [markup.add(1, [stroke(1)]), markup.add(1, [stroke(2)])];
  for (const stored of both) {
    await vi.waitUntil(() => waiting.length > 0);
    waiting.shift()?.();
    await stored;
  }
  expect(markup.state.getState().history.done).toHaveLength(2);
});

it('does not make sharing a step to undo', async () => {
  const markup = start(async () => {});
  const { id, documentSha256, page } = annotation({});
  const told = [
    { id, documentSha256, page, body: { type: 'share', of: id, with: { type: 'group' } } },
  ] as const;
  expect(await markup.tell(told)).toBe(true);
  expect(await markup.undo()).toBeNull();
});
