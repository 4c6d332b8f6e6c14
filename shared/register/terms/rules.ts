import { type Refusal, refusal } from '../../protocol/refusals.ts';
import type { BodyId, TermId } from '../../protocol/register/ids.ts';
import type { Rule } from '../area.ts';
import { type Days, liesWithin } from '../days.ts';
import { findBody, findTerm, valid } from '../find.ts';
import { bodyAndAbove, daysOfBody, daysOfTerm } from '../lasting.ts';
import type { RegisterState } from '../state.ts';

/** A term begins before it ends, and lies within its body. */
const termsLieWithinBodies: Rule = (state) => {
  for (const term of state.terms) {
    if (term.struck) continue;
    const { title, bodyId, from, until } = term;
    if (until !== null && until < from) return refusal('days-reversed', { name: title });
    const body = valid(findBody(state, bodyId));
    if (!body) return refusal('unknown-body');
    if (!liesWithin(term, daysOfBody(state, body))) {
      return refusal('term-outside-body', { name: title, body: body.name });
    }
  }
  return null;
};

export const rules: readonly Rule[] = [termsLieWithinBodies];

interface Placed extends Days {
  readonly bodyId: BodyId;
  readonly termId: TermId | null;
}

/** Why what is called `name` cannot lie where it says: in that body, and in a term of it or of one that it is a part of. */
export function whyNotPlaced(state: RegisterState, placed: Placed, name: string): Refusal | null {
  const body = valid(findBody(state, placed.bodyId));
  if (!body) return refusal('unknown-body');
  if (!liesWithin(placed, daysOfBody(state, body))) {
    return refusal('outside-body', { name, body: body.name });
  }
  if (placed.termId === null) return null;
  const term = valid(findTerm(state, placed.termId));
  if (!term) return refusal('unknown-term');
  if (!bodyAndAbove(state, body).some(({ id }) => id === term.bodyId)) {
    return refusal('term-of-another-body', { name: term.title, body: body.name });
  }
  return liesWithin(placed, daysOfTerm(state, term))
    ? null
    : refusal('outside-term', { name, term: term.title });
}
