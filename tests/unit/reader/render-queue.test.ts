import { expect, it } from 'vitest';
import { createRenderQueue } from '../../../client/reader/render-queue.ts';

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
