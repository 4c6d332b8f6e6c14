import type { Instant } from '../protocol/ids.ts';

/** For how long consoles offer to undo what was done by mistake. */
export const UNDO_OFFERED_MS = 10_000;

/** For how long it is taken: a little longer, so that a press at the last moment holds. */
const UNDO_TAKEN_MS = 15_000;

export function isTooLateToUndo(done: Instant, at: Instant): boolean {
  return Date.parse(at) - Date.parse(done) > UNDO_TAKEN_MS;
}
