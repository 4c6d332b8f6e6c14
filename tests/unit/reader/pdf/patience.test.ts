import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openedInTime, TooSlowToOpenError } from '../../../../client/reader/pdf/opening-patience.ts';
import { PageTooSlowError, PageWatch } from '../../../../client/reader/pdf/page-watch.ts';

const screen = { hidden: false };

beforeEach(() => {
  screen.hidden = false;
  vi.stubGlobal('document', screen);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);
const never = new Promise<never>(() => {});

function opening(opened: Promise<string>) {
  const worker = Promise.withResolvers<void>();
  let progress = () => {};
  const giveUp = vi.fn();
  const outcome = vi.fn();
  openedInTime({
    opened,
    workerRuns: worker.promise,
    onProgress: (listener) => {
      progress = listener;
    },
    giveUp,
  }).then(outcome, outcome);
  return { worker, progress: () => progress(), giveUp, outcome };
}

describe('a document that is being opened', () => {
  it('is not blamed for a worker whose start takes long', async () => {
    const document = Promise.withResolvers<string>();
    const { worker, outcome, giveUp } = opening(document.promise);
    await seconds(100);
    worker.resolve();
    await seconds(25);
    document.resolve('opened');
    await seconds(600);
    expect(outcome.mock.calls).toEqual([['opened']]);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('is given up when it takes too long once the worker runs', async () => {
    const { worker, outcome, giveUp } = opening(never);
    worker.resolve();
    await seconds(29);
    expect(outcome).not.toHaveBeenCalled();
    await seconds(1);
    expect(outcome.mock.calls).toEqual([[expect.any(TooSlowToOpenError)]]);
    expect(giveUp).toHaveBeenCalledOnce();
  });

  it('has as long again whenever more of it arrives, and while the app is not on screen', async () => {
    const { worker, outcome, progress } = opening(never);
    worker.resolve();
    await seconds(29);
    progress();
    await seconds(29);
    screen.hidden = true;
    await seconds(300);
    expect(outcome).not.toHaveBeenCalled();
    screen.hidden = false;
    await seconds(1);
    expect(outcome).toHaveBeenCalled();
  });

  it('is not called too slow when the worker never runs', async () => {
    const { outcome, giveUp } = opening(never);
    await seconds(120);
    expect(outcome.mock.calls).toEqual([[expect.any(Error)]]);
    expect(outcome.mock.calls[0]?.[0]).not.toBeInstanceOf(TooSlowToOpenError);
    expect(giveUp).toHaveBeenCalledOnce();
  });

  it('leaves nothing waiting when its worker breaks down', async () => {
    const { worker, outcome, giveUp } = opening(Promise.reject(new Error('broke down')));
    await seconds(0);
    worker.resolve();
    await seconds(600);
    expect(outcome).toHaveBeenCalledOnce();
    expect(giveUp).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a page that is being drawn', () => {
  it('has the time that a large plan takes on an old tablet, and three times as much when it is tried again', async () => {
    const onSlow = vi.fn();
    const watch = new PageWatch(onSlow);
    const cancel = vi.fn();
    const first = vi.fn();
    watch.watched(1, { done: never, cancel }).done.catch(first);
    await seconds(44);
    expect(first).not.toHaveBeenCalled();
    await seconds(1);
    expect(first.mock.calls).toEqual([[expect.any(PageTooSlowError)]]);
    expect(cancel).toHaveBeenCalledOnce();
    expect(onSlow).toHaveBeenCalledOnce();
    expect(watch.isSlow(1)).toBe(true);
    watch.forgive(1);
    expect(watch.isSlow(1)).toBe(false);
    const again = vi.fn();
    watch.watched(1, { done: never, cancel }).done.catch(again);
    await seconds(134);
    expect(again).not.toHaveBeenCalled();
    await seconds(1);
    expect(again).toHaveBeenCalled();
  });

  it('is no longer watched once it is drawn', async () => {
    const watch = new PageWatch(() => {});
    const drawn = await watch.watched(1, { done: Promise.resolve('drawn'), cancel: () => {} }).done;
    expect(drawn).toBe('drawn');
    await seconds(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
