import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createScrollPace } from '../../../../client/reader/pdf/scroll-pace.ts';

const HEIGHT = 800;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Scrolls so many pixels in each of `frames` frames. */
function scrolling() {
  const pace = createScrollPace(() => Date.now());
  let top = 0;
  return {
    pace,
    go(pixels: number, frames = 3) {
      for (let frame = 0; frame < frames; frame += 1) {
        pace.scrolled(top, HEIGHT);
        vi.advanceTimersByTime(16);
        top += pixels;
      }
    },
  };
}

it('tells pages that rush by from pages that are read', () => {
  const { pace, go } = scrolling();
  go(20);
  expect(pace.rush()).toBe(0);
  go(200);
  expect(pace.rush()).toBe(1);
  go(-200);
  expect(pace.rush()).toBe(-1);
  go(-20);
  expect(pace.rush()).toBe(0);
});

it('takes a single jump to a page for no rush', () => {
  const { pace, go } = scrolling();
  pace.scrolled(0, HEIGHT);
  vi.advanceTimersByTime(5000);
  go(0, 1);
  vi.advanceTimersByTime(5000);
  pace.scrolled(90_000, HEIGHT);
  expect(pace.rush()).toBe(0);
});

it('lets what waits go on once the pages slow down, or stand', () => {
  const { pace, go } = scrolling();
  const acts: string[] = [];
  go(200);
  pace.whenCalm(() => acts.push('slow'));
  const giveUp = pace.whenCalm(() => acts.push('given up'));
  giveUp();
  expect(acts).toEqual([]);
  go(20);
  expect(acts).toEqual(['slow']);
  go(200);
  pace.whenCalm(() => acts.push('still'));
  vi.advanceTimersByTime(1000);
  expect(acts).toEqual(['slow', 'still']);
  pace.whenCalm(() => acts.push('at once'));
  expect(acts).toEqual(['slow', 'still', 'at once']);
});
