import { type Refusal, refusal } from '../../protocol/refusals.ts';
import type { Rule } from '../area.ts';
import { includes, overlap } from '../days.ts';
import { findPerson, valid } from '../find.ts';
import { daysOfMembership } from '../lasting.ts';
import { whyMerged } from '../people/merged.ts';
import type { Membership, RegisterState, Suspension } from '../state.ts';
import { whyNotPlaced } from '../terms/rules.ts';

/** A member is somebody, in a body and a term that exist, and suspended only while a member. */
const membershipsArePlaced: Rule = (state) => {
  for (const membership of state.memberships) {
    const why = membership.struck ? null : whyNot(state, membership);
    if (why) return why;
  }
  return null;
};

/** Nobody is twice in one body on one day: whoever comes back, or gets another post, was out of the earlier one before. */
const daysDoNotOverlap: Rule = (state) => {
  const known = new Map<string, Membership[]>();
  for (const membership of state.memberships) {
    if (membership.struck) continue;
    const { personId, bodyId } = membership;
    const key = `${personId} ${bodyId}`;
    const others = known.get(key) ?? [];
    const days = daysOfMembership(state, membership);
    if (others.some((other) => overlap(days, daysOfMembership(state, other)))) {
      return refusal('membership-overlaps', { name: findPerson(state, personId)?.name ?? personId });
    }
    known.set(key, [...others, membership]);
  }
  return null;
};

export const rules: readonly Rule[] = [membershipsArePlaced, daysDoNotOverlap];

function whyNot(state: RegisterState, membership: Membership): Refusal | null {
  const { personId, from, until, suspensions } = membership;
  const person = valid(findPerson(state, personId));
  if (!person) return refusal('unknown-person');
  const merged = whyMerged(state, person);
  if (merged) return merged;
  const { name } = person;
  if (until !== null && until < from) return refusal('days-reversed', { name });
  const days = daysOfMembership(state, membership);
  return (
    whyNotPlaced(state, membership, name) ??
    (suspensions.every((one) => neverHeld(one) || includes(days, one.from))
      ? null
      : refusal('suspension-outside', { name }))
  );
}

function neverHeld({ from, restored }: Suspension): boolean {
  return restored?.from === from;
}
