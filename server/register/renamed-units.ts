import type { UnitName } from '#shared/protocol/members.ts';
import type { Unit } from '#shared/protocol/records.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { ListedDelegate } from '#shared/register/differences.ts';
import type { RosterMember } from '#shared/register/roster.ts';
import { renameUnit } from '#shared/session/members/rename-unit.ts';
import type { SessionState } from '#shared/session/state.ts';

/** A group or committee of a session that the register calls `name`; `unit` as the session has it. */
export interface RenamedUnit extends UnitName {
  readonly unit: Unit;
}

/**
 * Groups and committees of a session that bear another name in the register: nobody there is in one of that name, and most of its members
 * are in one that the session does not have, of which they are most.
 */
export function renamedUnits(
  state: SessionState,
  roster: readonly RosterMember[],
  listed: readonly ListedDelegate[],
): readonly RenamedUnit[] {
  const people = new Map(listed.map(({ id, personId }) => [id, personId]));
  return state.units.flatMap((unit): RenamedUnit | [] => {
    const known = new Set(state.units.filter(({ kind }) => kind === unit.kind).map(({ name }) => name));
    const bodies = bodiesOf(roster, unit.kind);
    if (bodies.some(({ name }) => name === unit.name)) return [];
    const members = unit.members.map((id) => people.get(id));
    const same = bodies.find((body) => {
      const shared = members.filter((id) => id && body.members.has(id)).length;
      return !known.has(body.name) && 2 * shared > members.length && 2 * shared > body.members.size;
    });
    const renamed = same && { unitId: unit.id, name: same.name, unit };
    return renamed && renameUnit(state, renamed).ok ? renamed : [];
  });
}

interface BodyOnRoster {
  readonly name: string;
  readonly members: Set<PersonId>;
}

function bodiesOf(roster: readonly RosterMember[], kind: Unit['kind']): readonly BodyOnRoster[] {
  const bodies = new Map<string, BodyOnRoster>();
  for (const member of roster) {
    for (const { id, name } of kind === 'group' ? member.groups : member.committees) {
      const body = bodies.get(id) ?? { name, members: new Set() };
      bodies.set(id, body);
      body.members.add(member.personId);
    }
  }
  return [...bodies.values()];
}
