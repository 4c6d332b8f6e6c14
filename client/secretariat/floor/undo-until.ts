/** The server takes it a little longer, so that a press at the last moment holds. */
const OFFERED_MS = 10_000;

/** Until when something that was done to a speech at `instant` can be undone here. */
export function undoUntil(instant: string): string {
  return new Date(Date.parse(instant) + OFFERED_MS).toISOString();
}
