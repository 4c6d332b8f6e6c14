import type { CalendarDay } from '#shared/protocol/ids.ts';
import type { BodyId } from '#shared/protocol/register/ids.ts';
import { type RosterMember, rosterAt } from '#shared/register/roster.ts';
import type { RegisteredPerson, RegisterState } from '#shared/register/state.ts';
import { fold } from '#shared/text/fold.ts';
import { alikeNames } from '../alike-names.ts';
import { exactName } from '../delegates.ts';
import type { StatedMember } from './read-members.ts';

/** Whom a row of a list is about. Of two people of one name nobody can be sure but a person: `asked`. */
export type Who =
  | { readonly type: 'known'; readonly person: RegisteredPerson }
  | { readonly type: 'asked'; readonly candidates: readonly RegisteredPerson[] }
  | { readonly type: 'new' };

/** A body of the register, and the day from which a list of its members holds. */
export interface Compared {
  readonly state: RegisterState;
  readonly bodyId: BodyId;
  readonly from: CalendarDay;
}

/**
 * Finds each row in the register. Sure is only who is told apart by the list as in the register, or is a member of this body already and
 * the only one of the name far and wide. Everybody else who is called the same, was called so before, or nearly so in this body,
 * is asked about. Nobody is two rows.
 */
export function whoIsWho(
  rows: readonly StatedMember[],
  { state, bodyId, from }: Compared,
): ReadonlyMap<StatedMember, Who> {
  const people = state.people.filter(({ struck, merged }) => struck === null && merged === null);
  const byName = Map.groupBy(people, ({ name }) => exactName(name));
  const members = new Map(rosterAt(state, bodyId, from).map((member) => [member.personId, member]));
  const found = new Map<StatedMember, RegisteredPerson>();
  const taken = new Set<RegisteredPerson>();
  const take = (row: StatedMember, person: RegisteredPerson | undefined) => {
    if (!person || found.has(row) || taken.has(person)) return;
    found.set(row, person);
    taken.add(person);
  };
  for (const row of rows) {
    const apart = [row.distinction, row.born].filter((text) => text !== '').map(fold);
    const same = (byName.get(exactName(row.name)) ?? []).filter(({ distinction }) =>
      apart.includes(fold(distinction)),
    );
    if (same.length === 1) take(row, same[0]);
  }
  for (const [name, alike] of Map.groupBy(rows, (row) => exactName(row.name))) {
    const namesakes = byName.get(name) ?? [];
    for (const row of alike) take(row, theSame(row, alike, namesakes, members));
  }
  return new Map(
    rows.map((row): [StatedMember, Who] => {
      const person = found.get(row);
      if (person) return [row, { type: 'known', person }];
      const free = people.filter((one) => !taken.has(one));
      const candidates = free.filter((one) => mayBe(row, one, members.has(one.id)));
      return [row, candidates.length > 0 ? { type: 'asked', candidates } : { type: 'new' }];
    }),
  );
}

/** The member of this body whom `row` is about without a doubt. */
function theSame(
  row: StatedMember,
  alike: readonly StatedMember[],
  namesakes: readonly RegisteredPerson[],
  members: ReadonlyMap<string, RosterMember>,
): RegisteredPerson | undefined {
  const [only] = namesakes;
  if (only && namesakes.length === 1 && alike.length === 1) {
    const saysOther = row.distinction !== '' && only.distinction !== '';
    return members.has(only.id) && !saysOther ? only : undefined;
  }
  const constituency = fold(row.constituency ?? '');
  if (constituency === '' || row.distinction !== '') return undefined;
  const here = alike.filter((other) => fold(other.constituency ?? '') === constituency);
  const there = namesakes.filter(({ id }) => fold(members.get(id)?.constituency ?? '') === constituency);
  return here.length === 1 && there.length === 1 ? there[0] : undefined;
}

function mayBe(row: StatedMember, person: RegisteredPerson, isMember: boolean): boolean {
  const name = fold(row.name);
  if (fold(person.name) === name) return true;
  if (person.formerNames.some((former) => fold(former.name) === name)) return true;
  return isMember && alikeNames(row.name, person.name);
}
