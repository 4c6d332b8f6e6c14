import { expect, it } from 'vitest';
import { Turns } from '../../server/turns.ts';
import { pausesOf } from '../support/yielding/yielding.ts';

it('does what comes for one thing in its order, however long each takes and however it ends, and what comes for others beside it', async () => {
  const turns = new Turns<string>();
  const pause = pausesOf(3);
  const done: string[] = [];
  let underWay = 0;
  const work = (name: string) => async () => {
    underWay += 1;
    expect(underWay).toBe(1);
    await pause();
    underWay -= 1;
    done.push(name);
    if (name === 'b') throw new Error(name);
    return name;
  };
  const held = new Promise<never>(() => {});
  void turns.take('other', () => held);
  const all = ['a', 'b', 'c', 'd'].map((name) => turns.take('one', work(name)));
  const outcomes = await Promise.allSettled(all);
  expect(done).toEqual(['a', 'b', 'c', 'd']);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(await turns.take('one', work('e'))).toBe('e');
});
