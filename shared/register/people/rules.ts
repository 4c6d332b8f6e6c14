import { refusal } from '../../protocol/refusals.ts';
import { oneSpelling } from '../../text/spelling.ts';
import type { Rule } from '../area.ts';
import type { RegisteredPerson } from '../state.ts';

/** Two people of one name are told apart by what is written beside it: a list would otherwise have two equal lines. */
const namesAreToldApart: Rule = ({ people }) => {
  const known = new Set<string>();
  for (const person of people) {
    if (person.struck || person.merged) continue;
    const written = asWritten(person);
    if (known.has(written)) return refusal('same-name', { name: person.name });
    known.add(written);
  }
  return null;
};

export const rules: readonly Rule[] = [namesAreToldApart];

function asWritten({ name, distinction }: RegisteredPerson): string {
  return [name, distinction].map((text) => oneSpelling(text).toLowerCase()).join('\n');
}
