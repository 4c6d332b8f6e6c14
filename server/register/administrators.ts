import type { CalendarDay } from '#shared/protocol/ids.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { goesBeyond, includes } from '#shared/register/days.ts';
import { findPerson } from '#shared/register/find.ts';
import { presentId } from '#shared/register/people/merged.ts';
import { appointmentsOn } from '#shared/register/staff/appointments.ts';
import type { Appointment, Membership, RegisterState } from '#shared/register/state.ts';

/** Whether this person administers the server on `day`. */
export function isAdministrator(state: RegisterState, personId: PersonId, day: CalendarDay): boolean {
  return appointmentsOn(state, personId, day).some(({ capacity }) => capacity === 'administrator');
}

/** Who administers the server on `day` or will. */
export function administrators({ staff }: RegisterState, day: CalendarDay): readonly PersonId[] {
  const holders = staff.filter((one) => one.capacity === 'administrator' && isToCome(one, day));
  return [...new Set(holders.map(({ personId }) => personId))];
}

/**
 * Who has an account: whoever runs the office or is a member of a body, on `day` or later, and whoever is a delegate of a session that
 * this server has (`seated`), to read on in it.
 */
export function accountHolders(
  state: RegisterState,
  day: CalendarDay,
  seated: ReadonlySet<string>,
): readonly PersonId[] {
  const named = [...state.staff, ...state.memberships].filter((one) => isToCome(one, day));
  const holders = new Set(named.map(({ personId }) => personId));
  // The list of a session has whoever was merged since under the entry under which they came on it.
  for (const { id } of state.people) if (seated.has(id)) holders.add(presentId(state, id));
  return state.people
    .filter(({ id, struck, merged }) => struck === null && merged === null && holders.has(id))
    .map(({ id }) => id);
}

/** Whether an appointment or a membership holds on `day`, or will. */
function isToCome(one: Appointment | Membership, day: CalendarDay): boolean {
  return one.struck === null && (includes(one, day) || goesBeyond(one, day));
}

/** How a person of the register is called now. */
export function nameOf(state: RegisterState, personId: PersonId): string {
  return findPerson(state, personId)?.name ?? personId;
}
