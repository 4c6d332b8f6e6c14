/** "5/12/2026", "05.12.2026" or "05-12-2026" as `YYYY-MM-DD`: the day first, as Vietnamese write it. '' where it is no day. */
export function dayFrom(written: string): string {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(written);
  if (!parts) return '';
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : '';
}

/** "05/12/2026" of `YYYY-MM-DD`; '' of ''. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** "17:00", "17.00", "17h" or "17 giờ 30" as `HH:MM`; '' where it is no time of day. */
export function timeFrom(written: string): string {
  const parts = /^\s*(\d{1,2})\s*(?:[:.h]|giờ)\s*(\d{1,2})?\s*(?:phút)?\s*$/i.exec(written);
  if (!parts) return '';
  const [, hour = '', minute = '00'] = parts;
  if (Number(hour) > 23 || Number(minute) > 59) return '';
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** "Thứ Ba, 15/12/2026": the weekday shows a day and a month that were exchanged. '' of ''. */
export function dayWithWeekday(day: string, language: string): string {
  if (day === '') return '';
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.format(new Date(`${day}T00:00:00Z`))}, ${writtenDay(day)}`;
}
