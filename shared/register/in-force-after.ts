import type { CalendarDay } from '../protocol/ids.ts';
import type { RegisterEvent } from '../protocol/register/events.ts';
import { goesBeyond } from './days.ts';
import { groundsOf } from './grounds.ts';
import { daysOfAppointment, daysOfBody, daysOfMembership, daysOfTerm, partsOf } from './lasting.ts';
import type { Appointment, Body, Membership, RegisterState, Term } from './state.ts';

/** What goes on, or begins, after a day. */
export interface InForce {
  readonly bodies: readonly Body[];
  readonly terms: readonly Term[];
  readonly memberships: readonly Membership[];
  readonly staff: readonly Appointment[];
}

/** What of `body`, itself not included, goes on after `day`: its parts, terms, members and staff, and those of its parts. */
export function inBodyAfter(state: RegisterState, body: Body, day: CalendarDay): InForce {
  const parts = partsOf(state, body);
  const ids = new Set([body, ...parts].map(({ id }) => id));
  return {
    bodies: parts.filter((part) => goesBeyond(daysOfBody(state, part), day)),
    terms: state.terms.filter(
      (term) => !term.struck && ids.has(term.bodyId) && goesBeyond(daysOfTerm(state, term), day),
    ),
    memberships: state.memberships.filter(
      (one) => !one.struck && ids.has(one.bodyId) && goesBeyond(daysOfMembership(state, one), day),
    ),
    staff: state.staff.filter(
      (one) =>
        !one.struck &&
        one.within !== 'server' &&
        ids.has(one.within) &&
        goesBeyond(daysOfAppointment(state, one), day),
    ),
  };
}

export function inTermAfter(state: RegisterState, term: Term, day: CalendarDay): InForce {
  const memberships = state.memberships.filter(
    (one) => !one.struck && one.termId === term.id && goesBeyond(daysOfMembership(state, one), day),
  );
  return { bodies: [], terms: [], memberships, staff: [] };
}

export function countOf({ bodies, terms, memberships, staff }: InForce): number {
  return bodies.length + terms.length + memberships.length + staff.length;
}

/** All of it ends on the day `until`, members first. */
export function endingsOf(
  { bodies, terms, memberships, staff }: InForce,
  ending: { readonly until: CalendarDay; readonly source: string; readonly reason: string },
): readonly RegisterEvent[] {
  const { until } = ending;
  const grounds = groundsOf(ending);
  const membershipIds = memberships.map(({ id }) => id);
  const appointmentIds = staff.map(({ id }) => id);
  const events: RegisterEvent[] = [];
  if (membershipIds.length > 0)
    events.push({ type: 'MembershipsEnded', v: 1, membershipIds, until, ...grounds });
  if (appointmentIds.length > 0) {
    events.push({ type: 'AppointmentsEnded', v: 1, appointmentIds, until, ...grounds });
  }
  for (const { id } of terms) events.push({ type: 'TermEnded', v: 1, termId: id, until, ...grounds });
  for (const { id } of bodies) events.push({ type: 'BodyEnded', v: 1, bodyId: id, until, ...grounds });
  return events;
}
