import type { DebateGroupId, DelegateId, GroupDebateId } from '../../protocol/ids.ts';
import type { DebateGroup, GroupDebate, GroupFloor, SessionState } from '../state.ts';

type Debates = Pick<SessionState, 'groupDebates'>;

/** Somebody's place in a group; `since`: the entry by which they came while the groups met already, null before that. */
export interface GroupMembership {
  readonly groupId: DebateGroupId;
  readonly since: number | null;
}

export function findDebate({ groupDebates }: Debates, id: GroupDebateId): GroupDebate | undefined {
  return groupDebates.find(({ debateId }) => debateId === id);
}

export interface GroupOfDebate {
  readonly debate: GroupDebate;
  readonly group: DebateGroup;
}

export function findDebateGroup({ groupDebates }: Debates, id: DebateGroupId): GroupOfDebate | undefined {
  for (const debate of groupDebates) {
    const group = debate.groups.find(({ groupId }) => groupId === id);
    if (group) return { debate, group };
  }
  return undefined;
}

/** The group's own list of speakers and summary, as far as whoever looks may know them. */
export function findGroupFloor(
  { groupFloors }: Pick<SessionState, 'groupFloors'>,
  id: DebateGroupId,
): GroupFloor {
  const known = groupFloors.find(({ groupId }) => groupId === id);
  return known ?? { groupId: id, speeches: [], gists: [], summary: null };
}

export function isMeeting({ debate, group }: GroupOfDebate): boolean {
  return debate.progress.status === 'begun' && group.ended === null;
}

/** Groups that meet now. */
export function meetingGroups({ groupDebates }: Debates): readonly DebateGroup[] {
  return groupDebates.flatMap((debate) => debate.groups.filter((group) => isMeeting({ debate, group })));
}

/** The groups of a delegate in all debates: one in each at most. */
export function groupsOfDelegate({ groupDebates }: Debates, id: DelegateId): readonly GroupMembership[] {
  return groupDebates.flatMap(({ groups }) =>
    groups
      .filter(({ members }) => members.includes(id))
      .map(({ groupId, late }) => ({
        groupId,
        since: late.find(({ delegateId }) => delegateId === id)?.since ?? null,
      })),
  );
}

export function keepsGroup({ secretary }: DebateGroup, id: string): boolean {
  return secretary?.by === 'delegate' && secretary.delegateId === id;
}

/** Whether somebody chairs groups, or keeps their lists, of debates that are not merged yet. */
export function groupsLedBy(
  { groupDebates }: Debates,
  id: string,
): { readonly chaired: boolean; readonly kept: boolean } {
  const groups = groupDebates.flatMap(({ progress, groups }) => (progress.status === 'merged' ? [] : groups));
  return {
    chaired: groups.some(({ chair }) => chair === id),
    kept: groups.some((group) => keepsGroup(group, id)),
  };
}
