import { expect, it } from 'vitest';
import { UnderWay } from '../../server/under-way.ts';

it('waits for all that was begun, also meanwhile, and for what failed', async () => {
  const work = new UnderWay();
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  let over = false;
  expect(work.of(first.promise)).toBe(first.promise);
  const settled = work.settled(60_000).then(() => {
    over = true;
  });
  const failing = work.of(second.promise).catch((error: Error) => error.message);
  first.resolve('done');
  await first.promise;
  await Promise.resolve();
  expect(over).toBe(false);
  second.reject(new Error('broken'));
  await settled;
  expect(await failing).toBe('broken');
  await work.settled(60_000);
});

it('does not wait for ever for what never ends', async () => {
  const work = new UnderWay();
  void work.of(new Promise(() => {}));
  await expect(work.settled(1)).resolves.toBeUndefined();
});
