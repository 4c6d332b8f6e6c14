import { CalendarDay } from '../ids.ts';
import { line, Reason } from '../text.ts';

/** From when until when something holds: both days belong to it; null: nobody has said yet until when. */
export const DayRange = { from: CalendarDay, until: CalendarDay.nullable() };

/** What a change follows from: a paper ("Nghị quyết số …"; '' where there is none), and why. */
export const Grounds = { source: line(300), reason: Reason };

/** Of what begins in the ordinary way a paper says enough. */
export const GroundsOfBeginning = { source: line(300), reason: line(2000) };
