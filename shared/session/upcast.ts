import { LoggedEvent } from '../protocol/events.ts';

/**
 * Reads one entry of the log, however old. When an event gets a new version, its old shape is lifted to the new
 * one here, before the parse; the log itself is never rewritten.
 * @throws ZodError when the entry is of no known version.
 */
export function upcast(entry: unknown): LoggedEvent {
  return LoggedEvent.parse(entry);
}
