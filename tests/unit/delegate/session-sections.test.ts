import { expect, it } from 'vitest';
import { sectionsOf } from '../../../client/delegate/sessions/sections.ts';
import { mySession } from '../sign-in/sessions.ts';

it('lists what goes on, what comes next and what is past, each in the order in which one looks for it', () => {
  const on = (n: number, day: string, status: 'preparing' | 'open' | 'closed') =>
    mySession(n, { startsOn: day, endsOn: day, status });
  const { now, next, past } = sectionsOf(
    [
      on(1, '2025-07-10', 'closed'),
      on(2, '2026-12-08', 'open'),
      on(3, '2027-03-01', 'preparing'),
      on(4, '2026-07-10', 'closed'),
      on(5, '2026-12-20', 'preparing'),
      on(6, '2026-09-10', 'closed'),
      on(7, '2026-12-09', 'open'),
    ],
    '2026-12-09',
  );
  const titles = (sessions: readonly { readonly title: string }[]) => sessions.map(({ title }) => title);
  expect(titles(now)).toEqual(['Kỳ họp 7', 'Kỳ họp 2']);
  expect(titles(next)).toEqual(['Kỳ họp 5', 'Kỳ họp 3']);
  expect(past.map(({ year, sessions }) => [year, titles(sessions)])).toEqual([
    ['2026', ['Kỳ họp 6', 'Kỳ họp 4']],
    ['2025', ['Kỳ họp 1']],
  ]);
});
