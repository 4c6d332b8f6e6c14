import { type Refusal, refusal } from '../../protocol/refusals.ts';
import type { PersonId } from '../../protocol/register/ids.ts';
import { findPerson } from '../find.ts';
import type { RegisteredPerson, RegisterState } from '../state.ts';

/*
 * People who were entered twice. What was written before under either id keeps it: lists of sessions, entries of the log, sign-ins.
 */

type People = Pick<RegisterState, 'people'>;

/** The id under which somebody goes today; `id` itself where the register has nobody of it. */
export function presentId(state: People, id: PersonId): PersonId {
  const into = findPerson(state, id)?.merged?.into;
  // Nobody is merged into somebody who was merged already, so that this ends.
  return into === undefined ? id : presentId(state, into);
}

/** All ids under which somebody is or was known, the present one first. */
export function idsOf(state: People, id: PersonId): readonly PersonId[] {
  const present = presentId(state, id);
  const others = state.people.filter((one) => one.merged && presentId(state, one.id) === present);
  return [present, ...others.map((one) => one.id)];
}

/** Why nothing new is entered of `person`: they go on under another entry. null where they stand for themselves. */
export function whyMerged(state: People, { name, merged }: RegisteredPerson): Refusal | null {
  if (!merged) return null;
  return refusal('person-merged', { name, into: findPerson(state, merged.into)?.name ?? merged.into });
}
