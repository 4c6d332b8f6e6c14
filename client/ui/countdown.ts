/** Whole seconds left until `closesAt` at `now` (milliseconds since the epoch), never below 0; null without an end. */
export function secondsLeft(closesAt: string | null, now: number): number | null {
  if (closesAt === null) return null;
  return Math.max(0, Math.ceil((Date.parse(closesAt) - now) / 1000));
}

/** Milliseconds until `secondsLeft` changes; null when it changes no more. */
export function msToNextSecond(closesAt: string | null, now: number): number | null {
  const seconds = secondsLeft(closesAt, now);
  if (closesAt === null || seconds === null || seconds === 0) return null;
  return Date.parse(closesAt) - now - (seconds - 1) * 1000;
}

/** "4:05" */
export function formatCountdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
