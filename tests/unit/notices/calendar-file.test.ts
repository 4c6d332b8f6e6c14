import { describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { calendarFile } from '../../../server/notices/calendar-file.ts';
import { contents, item, NOW, particulars } from './samples.ts';

const ISSUE = { sessionId: SessionId.parse('kh-thu-hai'), seq: 41, at: NOW };

const fileOf = (of = contents(), changes = {}) => calendarFile(of, particulars(changes), ISSUE);

/** Content lines as RFC 5545, 3.1 unfolds them. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

/** A text value as RFC 5545, 3.3.11 reads it. */
const textOf = (line: string | undefined) =>
  line
    ?.slice(line.indexOf(':') + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

function eventsOf(file: string): readonly ReadonlyMap<string, string>[] {
  return unfolded(file)
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map(
      (event) =>
        new Map(
          event
            .slice(0, event.indexOf('\nEND:VEVENT'))
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf(':')), line] as const),
        ),
    );
}

describe('the calendar file of a session', () => {
  it('is one calendar of version 2.0 that is published, with an event a day', () => {
    const file = fileOf();
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(unfolded(file)).toContain('METHOD:PUBLISH');
    expect(eventsOf(file)).toHaveLength(2);
    expect(eventsOf(fileOf(contents({ days: 5 })))).toHaveLength(5);
  });

  it('ends every line with CRLF, and folds those of more than 75 octets, never within a letter', () => {
    const title = 'Kỳ họp thứ hai của Hội đồng nhân dân tỉnh 🇻🇳 '.repeat(4).trim();
    const file = fileOf(contents({ title }));
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = file.split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(3);
    expect(textOf(eventsOf(file)[0]?.get('SUMMARY'))).toBe(
      `${title} (ngày 1/2) - Hội đồng nhân dân tỉnh Thanh Lâm`,
    );
  });

  it('keeps Viet Nam’s time by a zone that it defines, and its stamp in UTC', () => {
    const [first, second] = eventsOf(fileOf());
    expect(first?.get('DTSTART;TZID=Asia/Ho_Chi_Minh')).toBe('DTSTART;TZID=Asia/Ho_Chi_Minh:20261208T080000');
    expect(first?.get('DTEND;TZID=Asia/Ho_Chi_Minh')).toBe('DTEND;TZID=Asia/Ho_Chi_Minh:20261208T170000');
    expect(second?.get('DTSTART;TZID=Asia/Ho_Chi_Minh')).toBe(
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20261209T073000',
    );
    expect(first?.get('DTSTAMP')).toBe('DTSTAMP:20261124T020000Z');
    const zone = unfolded(fileOf()).join('\n');
    expect(zone.match(/BEGIN:VTIMEZONE\nTZID:Asia\/Ho_Chi_Minh\nBEGIN:STANDARD/g)).toHaveLength(1);
    expect(zone).toContain('TZOFFSETTO:+0700');
  });

  it('escapes what has a meaning of its own in it', () => {
    const programme = [item('1', 'Thu, chi; đường \\ cầu', 1), item('2', 'Bế mạc', 1)];
    const [event] = eventsOf(fileOf(contents({ days: 1 }, { programme })));
    expect(event?.get('DESCRIPTION')).toBe('DESCRIPTION:1. Thu\\, chi\\; đường \\\\ cầu\\n2. Bế mạc');
    expect(textOf(event?.get('DESCRIPTION'))).toBe('1. Thu, chi; đường \\ cầu\n2. Bế mạc');
    expect(textOf(event?.get('LOCATION'))).toBe(
      'Hội trường tầng 2; Trung tâm Hội nghị tỉnh, phường Thanh Lâm',
    );
  });

  it('begins no line of its own by what a text says', () => {
    const file = fileOf(contents({ title: 'Kỳ họp\r\nEND:VEVENT\r\nBEGIN:VALARM', place: 'A\nB' }));
    expect(unfolded(file).filter((line) => /^(END:VEVENT|BEGIN:VALARM)$/.test(line))).toHaveLength(2);
  });

  it('says of each day what is on it, and nothing where nothing is', () => {
    const [first, second] = eventsOf(fileOf(contents({}, { programme: [item('7', 'Chất vấn', 2)] })));
    expect(first?.has('DESCRIPTION')).toBe(false);
    expect(textOf(second?.get('DESCRIPTION'))).toBe('7. Chất vấn');
  });

  it('takes the place of an earlier one: the same events, with a number that has gone up', () => {
    const identity = (seq: number) =>
      eventsOf(calendarFile(contents(), particulars(), { ...ISSUE, seq })).map((event) => [
        event.get('UID'),
        event.get('SEQUENCE'),
      ]);
    expect(identity(41)).toEqual([
      ['UID:kh-thu-hai-1@nghi-truong', 'SEQUENCE:41'],
      ['UID:kh-thu-hai-2@nghi-truong', 'SEQUENCE:41'],
    ]);
    expect(identity(50).map(([uid]) => uid)).toEqual(identity(41).map(([uid]) => uid));
    expect(identity(50)[0]?.[1]).toBe('SEQUENCE:50');
  });

  it('is the same wherever the machine that made it stands', () => {
    const zone = process.env.TZ;
    const made = ['UTC', 'America/New_York', 'Pacific/Kiritimati'].map((elsewhere) => {
      process.env.TZ = elsewhere;
      return fileOf();
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(made).size).toBe(1);
  });
});
