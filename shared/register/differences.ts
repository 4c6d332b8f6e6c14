import type { DelegateId } from '../protocol/ids.ts';
import type { PersonId } from '../protocol/register/ids.ts';
import { oneSpelling } from '../text/spelling.ts';
import type { RosterMember } from './roster.ts';

/** What a session's list says of a member. */
export interface ListedParticulars {
  readonly name: string;
  readonly title: string;
  readonly group: string;
  readonly committee: string;
  readonly constituency: string;
  readonly seat: string;
  readonly suspended: boolean;
}

/** Somebody on the list of a session. */
export interface ListedDelegate extends ListedParticulars {
  readonly id: DelegateId;
  /** null where the list was not made from the register. */
  readonly personId: PersonId | null;
}

export interface ChangedMember {
  readonly member: RosterMember;
  readonly delegate: ListedDelegate;
  readonly fields: readonly (keyof ListedParticulars)[];
}

/** What the register has otherwise than the list of a session; shown to a person, never carried out by itself. */
export interface RosterDifferences {
  readonly added: readonly RosterMember[];
  readonly changed: readonly ChangedMember[];
  readonly gone: readonly ListedDelegate[];
}

const FIELDS: readonly (keyof ListedParticulars)[] = [
  'name',
  'title',
  'group',
  'committee',
  'constituency',
  'seat',
  'suspended',
];

/** What the list of a session says of a member of the roster; several groups or committees in one cell, as lists are written. */
export function listedAs(member: RosterMember): ListedParticulars {
  const { name, title, constituency, seat, groups, committees, suspended } = member;
  const named = (units: RosterMember['groups']) => units.map((unit) => unit.name).join('; ');
  return { name, title, group: named(groups), committee: named(committees), constituency, seat, suspended };
}

/**
 * How the roster of a body differs from the list of a session. Who is who follows from the person; of a delegate without one from the
 * name, where only one on either side bears it.
 */
export function differences(
  roster: readonly RosterMember[],
  delegates: readonly ListedDelegate[],
): RosterDifferences {
  const pairs = paired(roster, delegates);
  const matched = new Set(pairs.values());
  return {
    added: roster.filter((member) => !pairs.has(member)),
    changed: [...pairs].flatMap(([member, delegate]) => {
      const says = listedAs(member);
      const fields = FIELDS.filter((field) => says[field] !== delegate[field]);
      return fields.length === 0 ? [] : { member, delegate, fields };
    }),
    gone: delegates.filter((delegate) => !matched.has(delegate)),
  };
}

function paired(
  roster: readonly RosterMember[],
  delegates: readonly ListedDelegate[],
): ReadonlyMap<RosterMember, ListedDelegate> {
  const byPerson = new Map(delegates.map((delegate) => [delegate.personId, delegate]));
  const pairs = new Map<RosterMember, ListedDelegate>();
  for (const member of roster) {
    const delegate = byPerson.get(member.personId);
    if (delegate) pairs.set(member, delegate);
  }
  const members = onlyOnes(roster.filter((member) => !pairs.has(member)));
  for (const [name, delegate] of onlyOnes(delegates.filter(({ personId }) => personId === null))) {
    const member = members.get(name);
    if (member) pairs.set(member, delegate);
  }
  return pairs;
}

/** By name, those whose name nobody else of them bears. */
function onlyOnes<Named extends { readonly name: string }>(
  all: readonly Named[],
): ReadonlyMap<string, Named> {
  const byName = Map.groupBy(all, ({ name }) => oneSpelling(name).toLowerCase());
  return new Map(
    [...byName].flatMap(([name, [first, ...others]]) =>
      first && others.length === 0 ? [[name, first]] : [],
    ),
  );
}
