import type { CalendarDay } from '../../protocol/ids.ts';
import type { BodyId, PersonId } from '../../protocol/register/ids.ts';
import { goesBeyond, includes } from '../days.ts';
import { daysOfMembership } from '../lasting.ts';
import type { RegisterState } from '../state.ts';

/** Whether somebody is a member of the body on `day`. */
export function isMemberOn(
  state: RegisterState,
  personId: PersonId,
  bodyId: BodyId,
  day: CalendarDay,
): boolean {
  return state.memberships.some(
    (one) =>
      one.personId === personId &&
      one.bodyId === bodyId &&
      one.struck === null &&
      includes(daysOfMembership(state, one), day),
  );
}

/**
 * Whether somebody was a member of the body and is none any more on `day`, nor will be: whoever has left reads its past sessions no
 * longer. Of whom the register says nothing in that body, nobody has said that they left.
 */
export function hasLeft(state: RegisterState, personId: PersonId, bodyId: BodyId, day: CalendarDay): boolean {
  const days = state.memberships
    .filter((one) => one.personId === personId && one.bodyId === bodyId && one.struck === null)
    .map((one) => daysOfMembership(state, one));
  return days.length > 0 && days.every((one) => !includes(one, day) && !goesBeyond(one, day));
}
