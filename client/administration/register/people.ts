import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { RegisteredPerson, RegisterState } from '#shared/register/state.ts';
import { fold } from '#shared/text/fold.ts';
import { compareNames, compareText } from '#shared/text/names.ts';

/** Everybody who was not struck, nor merged into another entry, in the Vietnamese order of names; people of one name by what tells them apart. */
export function peopleOf(state: RegisterState): readonly RegisteredPerson[] {
  return state.people
    .filter(({ struck, merged }) => struck === null && merged === null)
    .sort((a, b) => compareNames(a.name, b.name) || compareText(a.distinction, b.distinction));
}

/** Under which other entries each person was known before they were merged; only those who were. */
export function mergedInto({ people }: RegisterState): ReadonlyMap<PersonId, readonly RegisteredPerson[]> {
  const merged = people.filter((person) => person.merged !== null);
  const all = new Map<PersonId, RegisteredPerson[]>();
  for (const person of merged) {
    for (let into = person.merged?.into; into; into = people.find(({ id }) => id === into)?.merged?.into) {
      all.set(into, [...(all.get(into) ?? []), person]);
    }
  }
  return all;
}

/**
 * Those in whose names, office or distinction each word of `query` is found, without regard to diacritics; whoever is called so
 * now before whoever only was, or holds such an office. `merged`: other entries under which somebody was known.
 */
export function found(
  people: readonly RegisteredPerson[],
  query: string,
  merged: ReadonlyMap<PersonId, readonly RegisteredPerson[]> = new Map(),
): readonly RegisteredPerson[] {
  const words = fold(query).split(' ').filter(Boolean);
  const has = (text: string) => words.every((word) => fold(text).includes(word));
  const byName = people.filter(({ name }) => has(name));
  const others = people.filter(
    (person) =>
      !has(person.name) &&
      has(
        [person, ...(merged.get(person.id) ?? [])]
          .flatMap(({ name, title, distinction, formerNames }) => [
            name,
            title,
            distinction,
            ...formerNames.map((former) => former.name),
          ])
          .join(' '),
      ),
  );
  return [...byName, ...others];
}

/** Others who are called the same, however it is spelled. */
export function namesakes(
  people: readonly RegisteredPerson[],
  name: string,
  except: PersonId,
): readonly RegisteredPerson[] {
  const wanted = fold(name);
  return wanted === '' ? [] : people.filter((person) => person.id !== except && fold(person.name) === wanted);
}

/** "Nguyễn Văn An (Chi cục Thuế)": enough to know who is meant. */
export function namedApart({ name, distinction }: Pick<RegisteredPerson, 'name' | 'distinction'>): string {
  return distinction === '' ? name : `${name} (${distinction})`;
}
