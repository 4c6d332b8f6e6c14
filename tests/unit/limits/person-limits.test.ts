import { describe, expect, it } from 'vitest';
import { PersonLimits } from '../../../server/limits/person-limits.ts';
import { SESSION } from '../eventlog/entries.ts';

const an = { sessionId: SESSION, role: 'delegate', personId: 'd1' } as const;
const binh = { ...an, personId: 'd2' } as const;
const secretary = { ...an, role: 'secretary', personId: 's1' } as const;

/** How often `ask` is allowed at once. */
function allowed(ask: () => boolean): number {
  let times = 0;
  while (times < 10_000 && ask()) times += 1;
  return times;
}

describe('what one person may ask of the server', () => {
  it('is at once more than fingers and tablets do, and no flood', () => {
    const limits = new PersonLimits(() => 0);
    expect(allowed(() => limits.message(an))).toBe(300);
    expect(allowed(() => limits.connection(an))).toBe(60);
    expect(allowed(() => limits.request(an))).toBe(3000);
  });

  it('takes nothing from anybody else, and is more for the secretariat', () => {
    const limits = new PersonLimits(() => 0);
    allowed(() => limits.message(an));
    expect(limits.message(binh)).toBe(true);
    expect(allowed(() => limits.message(secretary))).toBe(3000);
  });

  it('comes back with time', () => {
    let now = 0;
    const limits = new PersonLimits(() => now);
    allowed(() => limits.message(an));
    expect(limits.message(an)).toBe(false);
    now = 5000;
    expect(allowed(() => limits.message(an))).toBe(10);
  });
});
