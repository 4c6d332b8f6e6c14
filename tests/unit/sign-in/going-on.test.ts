import { expect, it } from 'vitest';
import { phaseOf, theOneGoingOn } from '../../../client/sign-in/going-on.ts';
import { mySession } from './sessions.ts';

it.each([
  ['2026-12-07', 'preparing', 'next'],
  ['2026-12-08', 'preparing', 'now'],
  ['2026-12-10', 'preparing', 'now'],
  ['2026-12-11', 'preparing', 'past'],
  // Opened before its day, and not closed after its last.
  ['2026-12-01', 'open', 'now'],
  ['2026-12-20', 'open', 'now'],
  // Closed before its last day.
  ['2026-12-09', 'closed', 'past'],
] as const)('on %s a session that is %s is %s', (today, status, phase) => {
  expect(phaseOf(mySession(1, { status }), today)).toBe(phase);
});

it('opens by itself what goes on where that is one session only', () => {
  const today = '2026-12-09';
  const one = mySession(1);
  const open = mySession(2, { status: 'open' });
  const past = mySession(3, { status: 'closed' });
  const next = mySession(4, { startsOn: '2027-01-05', endsOn: '2027-01-05' });
  expect(theOneGoingOn([past, one, next], today)).toBe(one);
  // One that was opened comes before one that is of today only.
  expect(theOneGoingOn([one, open, past], today)).toBe(open);
  expect(theOneGoingOn([one, mySession(5)], today)).toBeNull();
  expect(theOneGoingOn([open, mySession(6, { status: 'open' })], today)).toBeNull();
  expect(theOneGoingOn([past, next], today)).toBeNull();
  expect(theOneGoingOn([], today)).toBeNull();
});
