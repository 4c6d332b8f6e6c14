import { z } from 'zod';
import type { CalendarDay } from './ids.ts';
import { Pin } from './staff-sign-in.ts';

/*
 * A tablet that is lent at the door: `POST /api/sign-in` with `until`, the day for which it is lent. With that day the sign-in ends, and the
 * tablet clears itself. Its holder chooses a PIN, which the server judges, so that whoever picks the tablet up does not act as them.
 *
 * GET  /api/lent              -> LentState
 * POST /api/lent/pin  LentPin -> {ok: true}     chosen once
 * POST /api/lent/unlock LentPin -> {ok: true}   after five wrong ones the sign-in ends
 * GET  /api/lending           -> Lending        for the secretariat
 */

export const LentPin = z.object({ pin: Pin });
export type LentPin = z.infer<typeof LentPin>;

/** How the tablet that asks is lent. */
export interface LentState {
  /** The last day, in Viet Nam. */
  readonly until: CalendarDay;
  readonly pin: 'unset' | 'set';
}

/** What lends a tablet that opens it, today. */
export interface Lending {
  /** `…/tablet#lent=DAY` */
  readonly url: string;
  readonly day: CalendarDay;
}
