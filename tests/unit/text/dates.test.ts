import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  formatDay,
  formatTime,
  formatTimeWithSeconds,
  officialDay,
  sessionDay,
  spokenTime,
} from '#shared/text/dates.ts';

describe('an official day', () => {
  it.each([
    ['2022-12-07', 'ngày 07 tháng 12 năm 2022'],
    ['2026-01-01', 'ngày 01 tháng 01 năm 2026'],
    ['2026-02-09', 'ngày 09 tháng 02 năm 2026'],
    ['2026-03-10', 'ngày 10 tháng 3 năm 2026'],
    ['2026-09-30', 'ngày 30 tháng 9 năm 2026'],
    ['2026-10-20', 'ngày 20 tháng 10 năm 2026'],
    ['2026-11-05', 'ngày 05 tháng 11 năm 2026'],
  ])('%s reads "%s"', (day, text) => {
    expect(officialDay(day)).toBe(text);
  });

  it('has a leading zero on days below 10 and on months 1 and 2 only', () => {
    for (let month = 1; month <= 12; month += 1) {
      const text = officialDay(`2026-${String(month).padStart(2, '0')}-15`);
      expect(text).toBe(`ngày 15 tháng ${month < 3 ? '0' : ''}${month} năm 2026`);
    }
  });
});

describe('the time in Viet Nam', () => {
  it.each([
    ['2026-12-08T16:59:59.999Z', '2026-12-08', '23:59', '23:59:59', '23 giờ 59 phút'],
    ['2026-12-08T17:00:00.000Z', '2026-12-09', '00:00', '00:00:00', '00 giờ 00 phút'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01', '00:00', '00:00:00', '00 giờ 00 phút'],
    ['2026-02-28T18:30:05.000Z', '2026-03-01', '01:30', '01:30:05', '01 giờ 30 phút'],
    ['2026-06-08T01:05:09.000Z', '2026-06-08', '08:05', '08:05:09', '08 giờ 05 phút'],
  ])('at %s', (instant, day, time, withSeconds, spoken) => {
    expect(dayOf(instant)).toBe(day);
    expect(formatTime(instant)).toBe(time);
    expect(formatTimeWithSeconds(instant)).toBe(withSeconds);
    expect(spokenTime(instant)).toBe(spoken);
  });

  it('is seven hours ahead of UTC all year round', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2016-01-01'), max: new Date('2046-01-01'), noInvalidDate: true }),
        (utc) => {
          const local = new Date(utc.getTime() + 7 * 3_600_000).toISOString();
          expect(`${dayOf(utc.toISOString())}T${formatTimeWithSeconds(utc.toISOString())}`).toBe(
            local.slice(0, 19),
          );
        },
      ),
    );
  });
});

describe('the days of a session', () => {
  it.each([
    ['2026-12-08', 1, '2026-12-08'],
    ['2026-12-08', 3, '2026-12-10'],
    ['2026-12-31', 2, '2027-01-01'],
    ['2028-02-28', 2, '2028-02-29'],
    ['2026-02-28', 2, '2026-03-01'],
  ])('that begins on %s: day %i is %s', (startsOn, nth, day) => {
    expect(sessionDay(startsOn, nth)).toBe(day);
  });

  it('are written with the day first', () => {
    expect(formatDay('2026-12-08')).toBe('08/12/2026');
  });
});
