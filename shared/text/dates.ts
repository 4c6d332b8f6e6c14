/** All councils keep Viet Nam's time (UTC+7, no daylight saving). */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

interface WallClock {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

const wallClockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function wallClock(instant: string): WallClock {
  const parts = new Map(
    wallClockFormat.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** The calendar day, `YYYY-MM-DD`, on which `instant` falls in Viet Nam. */
export function dayOf(instant: string): string {
  const { year, month, day } = wallClock(instant);
  return `${year}-${month}-${day}`;
}

/** "08:05" in Viet Nam. */
export function formatTime(instant: string): string {
  const { hour, minute } = wallClock(instant);
  return `${hour}:${minute}`;
}

/** "08:05:09" in Viet Nam. */
export function formatTimeWithSeconds(instant: string): string {
  const { second } = wallClock(instant);
  return `${formatTime(instant)}:${second}`;
}

/** "08 giờ 05 phút" in Viet Nam, as minutes of a meeting read. */
export function spokenTime(instant: string): string {
  const { hour, minute } = wallClock(instant);
  return `${hour} giờ ${minute} phút`;
}

/** "08/12/2026" from `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/**
 * "ngày 07 tháng 12 năm 2022" from `YYYY-MM-DD`; days below 10 and months 1 and 2 take a leading zero
 * (Decree 30/2020/NĐ-CP, Annex I).
 */
export function officialDay(day: string): string {
  const [year, month, date] = day.split('-');
  const monthNumber = Number(month);
  return `ngày ${date} tháng ${monthNumber <= 2 ? `0${monthNumber}` : monthNumber} năm ${year}`;
}

/** `YYYY-MM-DD` of the session's n-th day, counted from 1. */
export function sessionDay(startsOn: string, nth: number): string {
  return new Date(Date.parse(`${startsOn}T00:00:00Z`) + (nth - 1) * 86_400_000).toISOString().slice(0, 10);
}
