import type { Refusal } from '../protocol/refusals.ts';
import type { RegisterEvent } from '../protocol/register/events.ts';

/** What the register says to a command: the events to record, or why not. */
export type RegisterDecision =
  | { readonly ok: true; readonly events: readonly RegisterEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** No events means that what was asked for is so already. */
export function decided(...events: readonly RegisterEvent[]): RegisterDecision {
  return { ok: true, events };
}
