import type { EventOf } from '../../protocol/events.ts';
import type { DebateGroupPlan } from '../../protocol/groups.ts';
import type { DebateGroupId, DelegateId } from '../../protocol/ids.ts';
import type { Moment, Reducers } from '../area.ts';
import { evolveSpeechRequests } from '../floor/evolve-speeches.ts';
import type { DebateGroup, GroupDebate, GroupFloor, SessionState } from '../state.ts';
import { findGroupFloor } from './find-group.ts';

function planned(state: SessionState, event: EventOf<'GroupDebateSet'>): SessionState {
  const { debateId, agendaItemId } = event;
  const groups = event.groups.map(
    (plan: DebateGroupPlan): DebateGroup => ({ ...plan, late: [], ended: null }),
  );
  const debate: GroupDebate = { debateId, agendaItemId, groups, progress: { status: 'planned' } };
  const place = state.groupDebates.findIndex((one) => one.debateId === debateId);
  const others = state.groupDebates.filter((one) => one.debateId !== debateId);
  if (groups.length === 0) return { ...state, groupDebates: others };
  return { ...state, groupDebates: others.toSpliced(place < 0 ? others.length : place, 0, debate) };
}

function began(state: SessionState, { debateId }: EventOf<'GroupDebateBegan'>, { at }: Moment): SessionState {
  const groupDebates = state.groupDebates.map((debate) =>
    debate.debateId === debateId
      ? { ...debate, progress: { status: 'begun', beganAt: at } as const }
      : debate,
  );
  return { ...state, groupDebates };
}

/** Whoever joins a group leaves the other groups of its debate. */
function changed(state: SessionState, event: EventOf<'DebateGroupChanged'>, { seq }: Moment): SessionState {
  const { groupId, room, chair, secretary, joined } = event;
  const groupDebates = state.groupDebates.map((debate) => {
    if (!debate.groups.some((group) => group.groupId === groupId)) return debate;
    const groups = debate.groups.map((group) => {
      const stay = withoutMembers(group, joined);
      if (group.groupId !== groupId) return stay;
      const came = joined.filter((id) => !group.members.includes(id));
      const late = debate.progress.status === 'planned' ? [] : came;
      return {
        ...group,
        ...{ room, chair, secretary },
        members: [...group.members, ...came],
        late: [...group.late, ...late.map((delegateId) => ({ delegateId, since: seq }))],
      };
    });
    return { ...debate, groups };
  });
  return { ...state, groupDebates };
}

function withoutMembers(group: DebateGroup, ids: readonly DelegateId[]): DebateGroup {
  if (!group.members.some((id) => ids.includes(id))) return group;
  return {
    ...group,
    members: group.members.filter((id) => !ids.includes(id)),
    late: group.late.filter(({ delegateId }) => !ids.includes(delegateId)),
  };
}

function onGroup(
  state: SessionState,
  groupId: DebateGroupId,
  change: (group: DebateGroup) => DebateGroup,
): SessionState {
  const groupDebates = state.groupDebates.map((debate) =>
    debate.groups.some((group) => group.groupId === groupId)
      ? {
          ...debate,
          groups: debate.groups.map((group) => (group.groupId === groupId ? change(group) : group)),
        }
      : debate,
  );
  return { ...state, groupDebates };
}

/** Who is there is what the roll of the session says: there is one truth of it. */
function ended(state: SessionState, { groupId }: EventOf<'GroupMeetingEnded'>, { at }: Moment): SessionState {
  return onGroup(state, groupId, (group) => ({
    ...group,
    ended: { at, present: group.members.filter((id) => state.attendance[id]?.status === 'present') },
  }));
}

function resumed(state: SessionState, { groupId }: EventOf<'GroupMeetingResumed'>): SessionState {
  return onGroup(state, groupId, (group) => ({ ...group, ended: null }));
}

function onFloor(
  state: SessionState,
  groupId: DebateGroupId,
  change: (floor: GroupFloor) => GroupFloor,
): SessionState {
  const floor = change(findGroupFloor(state, groupId));
  const known = state.groupFloors.some((one) => one.groupId === groupId);
  const groupFloors = known
    ? state.groupFloors.map((one) => (one.groupId === groupId ? floor : one))
    : [...state.groupFloors, floor];
  return { ...state, groupFloors };
}

function spoken(
  state: SessionState,
  { groupId, change }: EventOf<'GroupFloorChanged'>,
  { at }: Moment,
): SessionState {
  return onFloor(state, groupId, (floor) => ({
    ...floor,
    speeches: evolveSpeechRequests(floor.speeches, change, at),
  }));
}

function noted(state: SessionState, { groupId, requestId, gist }: EventOf<'GroupSpeechNoted'>): SessionState {
  return onFloor(state, groupId, (floor) => ({
    ...floor,
    gists: [...floor.gists.filter((one) => one.requestId !== requestId), { requestId, gist }],
  }));
}

function summarised(
  state: SessionState,
  { groupId, text, handedIn }: EventOf<'GroupSummaryWritten'>,
  { at }: Moment,
): SessionState {
  return onFloor(state, groupId, (floor) => ({ ...floor, summary: { text, handedIn, at } }));
}

function merged(
  state: SessionState,
  { debateId, reports }: EventOf<'GroupDebateMerged'>,
  { at }: Moment,
): SessionState {
  const groupDebates = state.groupDebates.map((debate): GroupDebate => {
    if (debate.debateId !== debateId || debate.progress.status !== 'begun') return debate;
    const { beganAt } = debate.progress;
    return { ...debate, progress: { status: 'merged', beganAt, mergedAt: at, reports } };
  });
  return { ...state, groupDebates };
}

export const reducers = {
  GroupDebateSet: planned,
  GroupDebateBegan: began,
  DebateGroupChanged: changed,
  GroupFloorChanged: spoken,
  GroupSpeechNoted: noted,
  GroupMeetingEnded: ended,
  GroupMeetingResumed: resumed,
  GroupSummaryWritten: summarised,
  GroupDebateMerged: merged,
} satisfies Reducers<
  | 'GroupDebateSet'
  | 'GroupDebateBegan'
  | 'DebateGroupChanged'
  | 'GroupFloorChanged'
  | 'GroupSpeechNoted'
  | 'GroupMeetingEnded'
  | 'GroupMeetingResumed'
  | 'GroupSummaryWritten'
  | 'GroupDebateMerged'
>;
