import { describe, expect, it } from 'vitest';
import type { LeadMoment, LeadWish } from '#shared/protocol/lead.ts';
import { afterWish } from '../../../server/realtime/lead.ts';

const NOW = Date.parse('2026-12-08T02:14:00.000Z');
const at = (ms: number) => new Date(NOW + ms).toISOString();
const secretary = (n: number) => ({ capacity: 'secretary', id: `s${n}` }) as const;
const led = (by: number, asking: { by: number; agoMs: number } | null = null): LeadMoment => ({
  leader: { device: `console ${by}`, actor: secretary(by), since: at(-60_000) },
  asking: asking && { device: `console ${asking.by}`, actor: secretary(asking.by), at: at(-asking.agoMs) },
});
const NOBODY: LeadMoment = { leader: null, asking: null };

/** What comes of a wish: who leads, who asks; or why not. */
function after(before: LeadMoment, by: number, wish: LeadWish['wish'], leaderIsThere = true) {
  const next = afterWish(before, wish, {
    ...{ device: `console ${by}`, actor: secretary(by), now: NOW },
    leaderIsThere: () => leaderIsThere,
  });
  if ('refusal' in next) return next.refusal.code;
  return [next.leader?.device ?? null, next.asking?.device ?? null];
}

describe('leading', () => {
  it.each([
    ['is taken where nobody does', NOBODY, 1, 'take', true, ['console 1', null]],
    ['is not taken from one who is there', led(1), 2, 'take', true, 'lead-taken'],
    ['is taken at once from one whose connection is lost', led(1), 2, 'take', false, ['console 2', null]],
    ['is taken by asking where nobody answers at all', led(1), 2, 'ask', false, ['console 2', null]],
    ['is asked for', led(1), 2, 'ask', true, ['console 1', 'console 2']],
    [
      'is asked for by one at a time',
      led(1, { by: 2, agoMs: 0 }),
      3,
      'ask',
      true,
      ['console 1', 'console 2'],
    ],
    ['is handed over', led(1, { by: 2, agoMs: 0 }), 1, 'agree', true, ['console 2', null]],
    ['is kept', led(1, { by: 2, agoMs: 0 }), 1, 'decline', true, ['console 1', null]],
    [
      'is not taken while the answer is waited for',
      led(1, { by: 2, agoMs: 29_999 }),
      2,
      'take',
      true,
      'lead-taken',
    ],
    ['is taken when no answer came', led(1, { by: 2, agoMs: 30_000 }), 2, 'take', true, ['console 2', null]],
    [
      'is not taken by another than who asked',
      led(1, { by: 2, agoMs: 60_000 }),
      3,
      'take',
      true,
      'lead-taken',
    ],
    ['is not handed over by another', led(1, { by: 2, agoMs: 0 }), 2, 'agree', true, 'not-leading'],
    ['is not kept by another', led(1, { by: 2, agoMs: 0 }), 3, 'decline', true, 'not-leading'],
    ['is given up', led(1), 1, 'leave', true, [null, null]],
    [
      'goes to who asked when it is given up',
      led(1, { by: 2, agoMs: 0 }),
      1,
      'leave',
      true,
      ['console 2', null],
    ],
    ['is not given up by another', led(1), 2, 'leave', true, 'not-leading'],
    ['stays where it is when taken twice', led(1), 1, 'take', true, ['console 1', null]],
  ] as const)('%s', (_, before, by, wish, isThere, expected) => {
    expect(after(before, by, wish, isThere)).toEqual(expected);
  });
});
