import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { NoticeParticulars } from '#shared/protocol/notices.ts';
import { sessionDay } from '#shared/text/dates.ts';
import { paperText } from '#shared/text/paper-text.ts';
import { councilInSentence } from '../minutes/council-name.ts';
import type { NoticeContents, ProgrammeEntry } from './contents.ts';
import { instantOn } from './instants.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

/** Every zone that an iCalendar file names is defined in it (RFC 5545, 3.6.5). Viet Nam has had this one since 13 June 1975. */
const ZONE_DEFINITION = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** Which session, and as of what: a later file takes the place of an earlier one in a calendar. */
export interface CalendarIssue {
  readonly sessionId: SessionId;
  /** The session's last entry: goes up with whatever changes. */
  readonly seq: number;
  /** When the file is made, ISO 8601. */
  readonly at: string;
}

/** The days of a session as an iCalendar file (RFC 5545), one event a day, with what is on the programme of that day. */
export function calendarFile(
  contents: NoticeContents,
  particulars: NoticeParticulars,
  { sessionId, seq, at }: CalendarIssue,
): string {
  const { details, programme } = contents;
  const calendar = ical({
    prodId: { company: 'Nghi Truong', product: 'Ky hop khong giay', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    // The zone is each event's: named for the whole file, it would be that of stamps too, which are in UTC.
    timezone: { name: null, generator: () => ZONE_DEFINITION },
  });
  for (let day = 1; day <= details.days; day += 1) {
    const date = sessionDay(details.startsOn, day);
    const begins = day === 1 ? particulars.opensAt : particulars.resumesAt;
    const items = programme.filter((item) => item.day === day);
    const ofDays = details.days > 1 ? ` (ngày ${day}/${details.days})` : '';
    calendar.createEvent({
      id: `${sessionId}-${day}@nghi-truong`,
      sequence: seq,
      stamp: new Date(at),
      timezone: ZONE,
      start: new TZDate(instantOn(date, begins), ZONE),
      end: new TZDate(instantOn(date, particulars.endsAt), ZONE),
      summary: paperText(`${details.title}${ofDays} - ${councilInSentence(details.council)}`),
      location: details.place === '' ? null : paperText(details.place),
      description: items.length === 0 ? null : paperText(programmeText(items)),
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function programmeText(items: readonly ProgrammeEntry[]): string {
  return items.map(({ number, title }) => `${number}. ${title}`).join('\n');
}
