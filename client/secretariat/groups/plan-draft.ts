import type { DebateGroupPlan } from '#shared/protocol/groups.ts';
import { DebateGroupId, type DelegateId } from '#shared/protocol/ids.ts';
import type { Delegate, Unit } from '#shared/protocol/records.ts';

const newId = () => DebateGroupId.parse(crypto.randomUUID());

/** A group for each unit that delegates belong to by constituency, chaired by nobody yet; its secretary is the unit's, if it has one. */
export function groupsByUnits(
  units: readonly Unit[],
  secretaries: readonly { readonly unitId: Unit['id']; readonly delegateId: DelegateId }[],
): readonly DebateGroupPlan[] {
  return units
    .filter(({ kind, members }) => kind === 'group' && members.length > 0)
    .map(({ id, name, members }) => {
      const keeper = secretaries.find(({ unitId }) => unitId === id)?.delegateId;
      const known = keeper !== undefined && members.includes(keeper);
      return {
        ...{ groupId: newId(), name, unitId: id, members: [...members], room: '', chair: null },
        secretary: known ? { by: 'delegate', delegateId: keeper } : null,
      };
    });
}

/** So many groups, to which delegates are dealt in turn: sizes differ by one at most. */
export function evenGroups(
  delegates: readonly Delegate[],
  count: number,
  nameOf: (number: number) => string,
): readonly DebateGroupPlan[] {
  return Array.from({ length: Math.min(count, delegates.length) }, (_, place) => ({
    groupId: newId(),
    name: nameOf(place + 1),
    unitId: null,
    members: delegates.flatMap(({ id }, index) => (index % count === place ? [id] : [])),
    ...{ room: '', chair: null, secretary: null },
  }));
}

/** With a delegate in one group and no other (null: in none); whoever led the one that they leave does so no more. */
export function placedIn(
  groups: readonly DebateGroupPlan[],
  id: DelegateId,
  groupId: string | null,
): readonly DebateGroupPlan[] {
  return groups.map((group) => {
    if (group.groupId === groupId) {
      return group.members.includes(id) ? group : { ...group, members: [...group.members, id] };
    }
    if (!group.members.includes(id)) return group;
    const { chair, secretary } = group;
    const kept = secretary?.by === 'delegate' && secretary.delegateId === id;
    return {
      ...group,
      members: group.members.filter((one) => one !== id),
      chair: chair === id ? null : chair,
      secretary: kept ? null : secretary,
    };
  });
}
