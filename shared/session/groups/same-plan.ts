import type { DebateGroupPlan, GroupSecretary } from '../../protocol/groups.ts';

/** Whether two plans say the same, group by group. */
export function isSamePlan(one: readonly DebateGroupPlan[], other: readonly DebateGroupPlan[]): boolean {
  return (
    one.length === other.length &&
    one.every((group, place) => {
      const twin = other[place];
      return twin !== undefined && isSameGroup(group, twin);
    })
  );
}

function isSameGroup(one: DebateGroupPlan, other: DebateGroupPlan): boolean {
  return (
    one.groupId === other.groupId &&
    one.name === other.name &&
    one.unitId === other.unitId &&
    one.room === other.room &&
    one.chair === other.chair &&
    secretaryKey(one.secretary) === secretaryKey(other.secretary) &&
    one.members.length === other.members.length &&
    one.members.every((id, place) => id === other.members[place])
  );
}

function secretaryKey(secretary: GroupSecretary | null): string {
  if (secretary === null) return '';
  return secretary.by === 'delegate' ? `delegate ${secretary.delegateId}` : `staff ${secretary.name}`;
}
