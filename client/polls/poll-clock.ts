import type { OpenPoll } from '#shared/session/state.ts';

/** What the clock of an open poll shows: alike on console, tablet and hall screen. */
export type PollClock =
  /** It stands still; null: it had no countdown. Whole seconds. */
  | { readonly type: 'held'; readonly secondsLeft: number | null }
  /** Its end was set a few seconds ahead. */
  | { readonly type: 'closing'; readonly closesAt: string }
  | { readonly type: 'countdown'; readonly closesAt: string }
  | { readonly type: 'by-hand' };

export function pollClock({
  held,
  endSet,
  closesAt,
}: Pick<OpenPoll, 'held' | 'endSet' | 'closesAt'>): PollClock {
  if (held) {
    return { type: 'held', secondsLeft: held.leftMs === null ? null : Math.ceil(held.leftMs / 1000) };
  }
  if (closesAt === null) return { type: 'by-hand' };
  return { type: endSet ? 'closing' : 'countdown', closesAt };
}
