/** Seconds of "7:00", "7" or "1:30"; null where it is no time between `least` and `most` seconds. */
export function secondsOf(text: string, least: number, most: number): number | null {
  const match = /^(\d{1,3})(?::([0-5]\d))?$/.exec(text.trim());
  if (!match) return null;
  const seconds = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return seconds >= least && seconds <= most ? seconds : null;
}
