import { describe, expect, it } from 'vitest';
import { dayFrom, dayWithWeekday, timeFrom, writtenDay } from '../../../client/forms/written-day.ts';

describe('a day that somebody writes', () => {
  it.each([
    ['06/12/2026', '2026-12-06'],
    ['6/12/2026', '2026-12-06'],
    [' 06.12.2026 ', '2026-12-06'],
    ['29-02-2028', '2028-02-29'],
    ['29/02/2026', ''],
    ['13/13/2026', ''],
    ['06/12/26', ''],
    ['2026-12-06', ''],
    ['', ''],
  ])('%j is %j: the day comes first', (written, day) => {
    expect(dayFrom(written)).toBe(day);
  });

  it('is shown again as it is written, and with its weekday', () => {
    expect(writtenDay('2026-12-06')).toBe('06/12/2026');
    expect(writtenDay('')).toBe('');
    expect(dayWithWeekday('2026-12-06', 'vi')).toBe('Chủ Nhật, 06/12/2026');
    expect(dayWithWeekday('2026-12-06', 'en')).toBe('Sunday, 06/12/2026');
    expect(dayWithWeekday('', 'vi')).toBe('');
  });
});

describe('a time of day that somebody writes', () => {
  it.each([
    ['17:00', '17:00'],
    ['7:5', '07:05'],
    ['17h', '17:00'],
    ['17.30', '17:30'],
    ['17 giờ 30', '17:30'],
    ['8 giờ 05 phút', '08:05'],
    ['24:00', ''],
    ['17:60', ''],
    ['5 PM', ''],
    ['', ''],
  ])('%j is %j', (written, time) => {
    expect(timeFrom(written)).toBe(time);
  });
});
