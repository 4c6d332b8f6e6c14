import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPrecedence } from '../../../../client/offline/documents/precedence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('holds back what is done ahead until nobody claims to go first', async () => {
  const precedence = createPrecedence();
  const done: string[] = [];
  await precedence.free();
  const [first, second] = [precedence.claim(), precedence.claim()];
  const ahead = precedence.free().then(() => done.push('ahead'));
  first();
  first();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual([]);
  second();
  await ahead;
  expect(done).toEqual(['ahead']);
});

it('ends a claim that nobody ends', async () => {
  const precedence = createPrecedence();
  precedence.claim();
  const ahead = precedence.free();
  await vi.advanceTimersByTimeAsync(60_000);
  await ahead;
});
