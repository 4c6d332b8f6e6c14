import type { PersonId } from '#shared/protocol/register/ids.ts';
import { includes } from '#shared/register/days.ts';
import { findBody, valid } from '#shared/register/find.ts';
import { daysOfMembership } from '#shared/register/lasting.ts';
import type { RegisterState } from '#shared/register/state.ts';

/** Names of the bodies in which each person is a member on `day`, in the order in which they joined. */
export function bodiesOfPeople(state: RegisterState, day: string): ReadonlyMap<PersonId, readonly string[]> {
  const found = new Map<PersonId, string[]>();
  for (const membership of state.memberships) {
    const body = valid(findBody(state, membership.bodyId));
    if (!body || membership.struck || !includes(daysOfMembership(state, membership), day)) continue;
    const own = found.get(membership.personId) ?? [];
    if (!own.includes(body.name)) own.push(body.name);
    found.set(membership.personId, own);
  }
  return found;
}
