import { expect, it } from 'vitest';
import { HallCodes, SeatCodes, WINDOW_MS } from '../../../server/attendance/hall-code.ts';
import { OTHER_SESSION, SESSION } from '../eventlog/entries.ts';
import { sitting } from '../session/samples.ts';

const codes = new HallCodes(Buffer.from('a secret'));
const roll = { sitting: sitting(1), beganAt: '2026-12-08T01:00:00.000Z', closedAt: null };
const NOW = 1_000_000 * WINDOW_MS;

it('shows four digits, the same throughout a minute and from any server that has the secret', () => {
  const { code, until } = codes.at(SESSION, roll, NOW + 1);
  expect(code).toMatch(/^\d{4}$/);
  expect(until).toBe(NOW + WINDOW_MS);
  expect(new HallCodes(Buffer.from('a secret')).at(SESSION, roll, until - 1).code).toBe(code);
});

it('takes a code for as long as it is shown and a minute more, and not before', () => {
  const { code } = codes.at(SESSION, roll, NOW);
  const holds = (now: number) => codes.holds(SESSION, roll, now, code);
  const grace = [NOW, NOW + WINDOW_MS - 1, NOW + WINDOW_MS, NOW + 2 * WINDOW_MS - 1].map(holds);
  expect(grace).toEqual([true, true, true, true]);
  expect([holds(NOW - 1), holds(NOW + 2 * WINDOW_MS)]).toEqual([false, false]);
  expect(codes.holds(SESSION, roll, NOW, '')).toBe(false);
});

it('has other codes for another roll, another session, and another server', () => {
  const shown = (of: HallCodes, session = SESSION, called = roll) =>
    [0, 1, 2, 3].map((n) => of.at(session, called, NOW + n * WINDOW_MS).code).join(' ');
  const all = [
    shown(codes),
    shown(codes, OTHER_SESSION),
    shown(codes, SESSION, { ...roll, sitting: sitting(2) }),
    shown(new HallCodes(Buffer.from('another'))),
  ];
  expect(new Set(all).size).toBe(all.length);
});

it('tells of which seat a card is, in its own session, and of nothing else', () => {
  const seats = new SeatCodes(Buffer.from('a secret'));
  const code = seats.of(SESSION, 'Dãy A, ghế 12');
  expect(code).toMatch(/^[A-Za-z0-9_.-]+$/);
  expect(seats.seatIn(SESSION, code)).toBe('Dãy A, ghế 12');
  expect(seats.seatIn(OTHER_SESSION, code)).toBeNull();
  const other = seats.of(SESSION, 'B1').split('.')[0];
  expect(seats.seatIn(SESSION, `${other}.${code.split('.')[1]}`)).toBeNull();
  expect([seats.seatIn(SESSION, ''), seats.seatIn(SESSION, '.')]).toEqual([null, null]);
});
