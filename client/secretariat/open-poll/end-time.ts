/** All councils keep Viet Nam's time, UTC+7 without daylight saving, wherever the console stands. */
const OFFSET_MS = 7 * 3_600_000;

/** "2026-12-15T17:00" in Viet Nam, as a date and time field takes it, of milliseconds since the epoch. */
export function localMinute(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 16);
}

/** The instant of a date and time field; null while it is not filled in. */
export function instantOf(minute: string): string | null {
  const ms = Date.parse(`${minute}:00.000+07:00`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
