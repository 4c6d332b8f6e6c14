import { refusal } from '../../protocol/refusals.ts';
import type { Rule } from '../area.ts';
import { findPerson, valid } from '../find.ts';
import { whyMerged } from '../people/merged.ts';
import { whyNotPlaced } from '../terms/rules.ts';

/** Whoever is appointed is somebody, and to a body that exists on those days. */
const appointmentsArePlaced: Rule = (state) => {
  for (const { personId, within, from, until, struck } of state.staff) {
    if (struck) continue;
    const person = valid(findPerson(state, personId));
    if (!person) return refusal('unknown-person');
    const merged = whyMerged(state, person);
    if (merged) return merged;
    if (until !== null && until < from) return refusal('days-reversed', { name: person.name });
    const placed = { from, until, termId: null };
    const why = within === 'server' ? null : whyNotPlaced(state, { ...placed, bodyId: within }, person.name);
    if (why) return why;
  }
  return null;
};

export const rules: readonly Rule[] = [appointmentsArePlaced];
