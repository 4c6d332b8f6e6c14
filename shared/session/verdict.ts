import type { SessionEvent } from '../protocol/events.ts';
import type { Refusal } from '../protocol/refusals.ts';

/** What the core says to a command: the events to record, or why not. */
export type Decision =
  | { readonly ok: true; readonly events: readonly SessionEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** No events means that what was asked for is so already. */
export function decided(...events: readonly SessionEvent[]): Decision {
  return { ok: true, events };
}
