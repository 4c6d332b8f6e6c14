import type { CalendarDay } from '#shared/protocol/ids.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { goesBeyond, includes } from '#shared/register/days.ts';
import { findPerson } from '#shared/register/find.ts';
import { appointmentsOn } from '#shared/register/staff/appointments.ts';
import type { RegisterState } from '#shared/register/state.ts';

/** Whether this person administers the server on `day`. */
export function isAdministrator(state: RegisterState, personId: PersonId, day: CalendarDay): boolean {
  return appointmentsOn(state, personId, day).some(({ capacity }) => capacity === 'administrator');
}

/** Who administers the server on `day` or will: they have accounts. */
export function accountHolders({ staff }: RegisterState, day: CalendarDay): readonly PersonId[] {
  const holders = staff.filter(
    (one) => one.capacity === 'administrator' && !one.struck && (includes(one, day) || goesBeyond(one, day)),
  );
  return [...new Set(holders.map(({ personId }) => personId))];
}

/** How a person of the register is called now. */
export function nameOf(state: RegisterState, personId: PersonId): string {
  return findPerson(state, personId)?.name ?? personId;
}
