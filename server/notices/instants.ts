import type { CalendarDay } from '#shared/protocol/ids.ts';

/** The moment, ISO 8601, at which it is `time` ("07:30") on `day` in Viet Nam: seven hours ahead of UTC in every season. */
export function instantOn(day: CalendarDay, time: string): string {
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}
