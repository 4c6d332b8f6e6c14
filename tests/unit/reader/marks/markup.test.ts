import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationBody } from '#shared/protocol/annotations.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import type { AnnotationEdit } from '../../../../client/annotations/edit.ts';
import { EMPTY_HISTORY, type History } from '../../../../client/annotations/history.ts';
import type { PageAnnotations } from '../../../../client/annotations/replica.ts';
import { createMarkup } from '../../../../client/reader/marks/markup.ts';
import { isUnstored, withUnstored } from '../../../../client/reader/marks/unstored.ts';
import { annotation, DOCUMENT, highlight, stroke } from '../../annotations/samples.ts';

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
    watchFull: watch,
    watchUnsentDeletions: watch,
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

/** A device that is full until `hasRoom`. */
function startFull(history?: History) {
  const disk = { hasRoom: false, written: [] as AnnotationEdit[] };
  const markup = start(async (edits) => {
    if (!disk.hasRoom) throw new DOMException('full', 'QuotaExceededError');
    disk.written.push(...edits);
  }, history);
  return { disk, markup };
}

const onPage = ({ state }: ReturnType<typeof start>, page: number) =>
  withUnstored([], state.getState().unstored, page);

describe('on a full device', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());

  it('says so, and keeps no note: its dialog stays open', async () => {
    const { markup } = startFull();
    const note: AnnotationBody = { type: 'note', at: [1, 2], text: 'Hỏi lại', colour: 'yellow' };
    expect(await markup.add(1, [note])).toBeNull();
    expect(markup.state.getState()).toMatchObject({ failed: true, unstored: [] });
    expect(await markup.undo()).toBeNull();
    markup.dismissFailure();
    expect(markup.state.getState().failed).toBe(false);
  });

  it('leaves what is drawn and typed on the page, and stores it in its order once there is room', async () => {
    const { disk, markup } = startFull();
    const ids = [
      ...((await markup.add(1, [stroke(1)])) ?? []),
      ...((await markup.add(2, [highlight('đất')])) ?? []),
    ];
    expect(onPage(markup, 1)).toMatchObject([{ id: ids[0], body: stroke(1) }]);
    expect(onPage(markup, 2).every(isUnstored)).toBe(true);
    expect(await markup.storeAgain()).toBe(false);
    disk.hasRoom = true;
    expect(await markup.storeAgain()).toBe(true);
    expect(disk.written.map(({ id }) => id)).toEqual(ids);
    expect(markup.state.getState()).toMatchObject({ unstored: [], failed: false });
    expect(await markup.undo()).toBe(2);
  });

  it('stores what was left as soon as something else could be stored', async () => {
    const { disk, markup } = startFull();
    await markup.add(1, [stroke(1)]);
    disk.hasRoom = true;
    await markup.bookmark(3);
    expect(disk.written.map(({ page }) => page)).toEqual([3, 1]);
  });

  it('takes off the page with undo, and deletes, what was never stored, without writing', async () => {
    const { disk, markup } = startFull();
    await markup.add(4, [stroke(1)]);
    await markup.add(5, [stroke(2)]);
    expect(await markup.undo()).toBe(5);
    const [left] = onPage(markup, 4);
    disk.hasRoom = true;
    expect(left && (await markup.remove([left]))).toBe(true);
    expect(markup.state.getState().unstored).toEqual([]);
    expect(disk.written).toEqual([]);
  });

  it('stores the latest of what was changed meanwhile, and undo goes back to what was stored before', async () => {
    const { disk, markup } = startFull();
    const stored = annotation({ id: 9, body: highlight('đất'), page: 6 });
    await markup.change(stored, highlight('nước'));
    const [shown] = withUnstored([stored], markup.state.getState().unstored, 6);
    expect(shown?.body).toEqual(highlight('nước'));
    disk.hasRoom = true;
    if (shown) await markup.change(shown, highlight('rừng'));
    expect(disk.written.map(({ body }) => body)).toEqual([highlight('rừng')]);
    await markup.undo();
    expect(disk.written.at(-1)?.body).toEqual(highlight('đất'));
  });

  it('says that a deletion was not stored, and shows what stays', async () => {
    const { markup } = startFull();
    const stored = annotation({ id: 9, body: stroke(1) });
    expect(await markup.remove([stored])).toBe(false);
    expect(withUnstored([stored], markup.state.getState().unstored, 1)).toEqual([stored]);
  });
});

it('forgets what was not stored once somebody has signed out', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let name = 'QuotaExceededError';
  const markup = start(async () => {
    throw new DOMException('no', name);
  });
  await markup.add(1, [stroke(1)]);
  name = 'DatabaseClosedError';
  expect(await markup.storeAgain()).toBe(false);
  expect(markup.state.getState().unstored).toEqual([]);
  vi.restoreAllMocks();
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
