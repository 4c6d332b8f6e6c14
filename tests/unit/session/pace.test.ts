import { describe, expect, it } from 'vitest';
import { Pace } from '../../../server/session/pace.ts';

describe('a pace of three at once and one a second', () => {
  const paced = () => {
    let now = 5000;
    const pace = new Pace({ most: 3, everyMs: 1000 }, () => now);
    const allowed = (person: string, times: number) =>
      Array.from({ length: times }, () => pace.allows(person)).filter(Boolean).length;
    return {
      allowed,
      wait: (ms: number) => {
        now += ms;
      },
    };
  };

  it('lets three things through at once and no fourth', () => {
    expect(paced().allowed('d1', 10)).toBe(3);
  });

  it('lets one more through with each second, and three again after three', () => {
    const { allowed, wait } = paced();
    allowed('d1', 10);
    wait(999);
    expect(allowed('d1', 10)).toBe(0);
    wait(1);
    expect(allowed('d1', 10)).toBe(1);
    wait(60_000);
    expect(allowed('d1', 10)).toBe(3);
  });

  it('counts what was refused for nothing, and each person alone', () => {
    const { allowed, wait } = paced();
    allowed('d1', 10_000);
    expect(allowed('d2', 10)).toBe(3);
    wait(1000);
    expect(allowed('d1', 10)).toBe(1);
  });
});
