import type { SessionEvent } from '#shared/protocol/events.ts';

export type EventFault = 'unfounded' | 'opening' | 'closing-record' | 'closing-result';

/** How an event is judged: what is wrong with it, or what has to follow on it from the same decision. */
export type Judgement =
  | { readonly fault: EventFault }
  | { readonly fault: null; readonly follows: readonly SessionEvent[] };
