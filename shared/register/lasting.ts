import type { BodyId, TermId } from '../protocol/register/ids.ts';
import { type Days, noLongerThan } from './days.ts';
import { findBody, findTerm, valid } from './find.ts';
import type { Appointment, Body, Membership, RegisterState, Term } from './state.ts';

/*
 * How long something lasts: until its own last day, and no longer than what it is in. A member who has no last day is one until the
 * term ends.
 */

/** `body` and the bodies that it is a part of, the nearest first. Ends where a circle closes. */
export function bodyAndAbove(state: RegisterState, body: Body): readonly Body[] {
  const found: Body[] = [];
  let next: Body | undefined = body;
  while (next && !found.includes(next)) {
    found.push(next);
    next = next.parent === null ? undefined : findBody(state, next.parent);
  }
  return found;
}

/** The bodies that are parts of `body`, parts of parts too. */
export function partsOf(state: RegisterState, body: Body): readonly Body[] {
  return state.bodies.filter(
    (one) => one !== body && one.struck === null && bodyAndAbove(state, one).includes(body),
  );
}

export function daysOfBody(state: RegisterState, body: Body): Days {
  return noLongerThan(body, bodyAndAbove(state, body));
}

export function daysOfTerm(state: RegisterState, term: Term): Days {
  return noLongerThan(term, bodyDays(state, term.bodyId));
}

export function daysOfMembership(state: RegisterState, membership: Membership): Days {
  const { bodyId, termId } = membership;
  return noLongerThan(membership, [...bodyDays(state, bodyId), ...termDays(state, termId)]);
}

export function daysOfAppointment(state: RegisterState, appointment: Appointment): Days {
  const { within } = appointment;
  return noLongerThan(appointment, within === 'server' ? [] : bodyDays(state, within));
}

function bodyDays(state: RegisterState, id: BodyId): readonly Days[] {
  const body = valid(findBody(state, id));
  return body ? [daysOfBody(state, body)] : [];
}

function termDays(state: RegisterState, id: TermId | null): readonly Days[] {
  const term = id === null ? undefined : valid(findTerm(state, id));
  return term ? [daysOfTerm(state, term)] : [];
}
