import { expect, it } from 'vitest';
import { createRenderQueue } from '../../../../client/reader/pdf/render-queue.ts';

function job(name: string, log: string[], urgency: () => number) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return {
    resolve,
    reject,
    urgency,
    start() {
      log.push(name);
      return { done: promise, cancel: () => log.push(`${name} cancelled`) };
    },
  };
}

const settle = () => new Promise((done) => setImmediate(done));

it('draws one thing at a time, always what is most urgent by then', async () => {
  const log: string[] = [];
  const queue = createRenderQueue();
  let current = 1;
  const jobs = [1, 9, 3].map((page) => job(`page ${page}`, log, () => Math.abs(page - current)));
  for (const each of jobs) queue.add(each);
  expect(log).toEqual(['page 1']);
  current = 8;
  jobs[0]?.resolve();
  await settle();
  expect(log).toEqual(['page 1', 'page 9']);
  jobs[1]?.reject(new Error('cannot be drawn'));
  await settle();
  expect(log).toEqual(['page 1', 'page 9', 'page 3']);
});

it('drops what left the screen before its turn, and stops what is being drawn', async () => {
  const log: string[] = [];
  const queue = createRenderQueue();
  const first = job('first', log, () => 0);
  const dropFirst = queue.add(first);
  const dropSecond = queue.add(job('second', log, () => 1));
  dropSecond();
  dropFirst();
  first.resolve();
  await settle();
  expect(log).toEqual(['first', 'first cancelled']);
});

/** A queue beside pages that rush by until they are stopped. */
function rushing() {
  const waiting: (() => void)[] = [];
  let rush: 0 | 1 = 1;
  const queue = createRenderQueue({
    rush: () => rush,
    whenCalm(act) {
      waiting.push(act);
      return () => {};
    },
  });
  return {
    queue,
    stop() {
      rush = 0;
      for (const act of waiting) act();
    },
  };
}

it('leaves what is only for reading while pages rush by, however urgent', () => {
  const log: string[] = [];
  const { queue } = rushing();
  queue.add({ ...job('words', log, () => 0.5), forReading: true });
  queue.add(job('picture', log, () => 1));
  expect(log).toEqual(['picture']);
});

it('takes that up as soon as they stand', () => {
  const log: string[] = [];
  const { queue, stop } = rushing();
  queue.add({ ...job('words', log, () => 0.5), forReading: true });
  expect(log).toEqual([]);
  stop();
  expect(log).toEqual(['words']);
});
