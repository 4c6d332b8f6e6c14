import { describe, expect, it } from 'vitest';
import { CLOSED_PAPERS_HOURS as THE_SETTING } from '#shared/protocol/records.ts';
import { CLOSED_PAPERS_HOURS, mayOpen } from '../../../client/delegate/read/closed-papers.ts';

const HEARD = '2026-12-08T01:00:00.000Z';
const hoursLater = (hours: number) => Date.parse(HEARD) + hours * 3_600_000;
const away = { audience: 'members' as const, hours: 24, lastContact: HEARD, online: false };

describe('a document that is not for everybody', () => {
  it.each([
    ['in the hour of the last contact', { ...away, now: hoursLater(0) }, true],
    ['a day later to the millisecond', { ...away, now: hoursLater(24) }, true],
    ['later than that', { ...away, now: hoursLater(24) + 1 }, false],
    ['later than that, for guests too', { ...away, audience: 'guests' as const, now: hoursLater(25) }, false],
    ['later than that, with the server there', { ...away, online: true, now: hoursLater(25) }, true],
    ['on a device that never heard the server', { ...away, lastContact: null, now: hoursLater(0) }, false],
  ])('opens without the server, or not: %s', (_, reading, opens) => {
    expect(mayOpen(reading)).toBe(opens);
  });

  it('is another thing than one for everybody, which always opens', () => {
    expect(mayOpen({ ...away, audience: 'public', now: hoursLater(9999) })).toBe(true);
  });

  it('has the time of the setting where a session was kept before there was one', () => {
    expect(CLOSED_PAPERS_HOURS).toBe(THE_SETTING);
  });
});
