import { findGroupFloor } from '#shared/session/groups/find-group.ts';
import type { DebateGroup, GroupDebate, SessionState } from '#shared/session/state.ts';

export type GroupState = 'planned' | 'meeting' | 'ended' | 'handedIn' | 'merged';

/** How far a group has come; whether its summary is in is known to the group and the secretariat alone. */
export function groupState(
  session: Pick<SessionState, 'groupFloors'>,
  { progress }: Pick<GroupDebate, 'progress'>,
  { groupId, ended }: DebateGroup,
): GroupState {
  if (progress.status === 'merged') return 'merged';
  if (progress.status === 'planned') return 'planned';
  if (ended === null) return 'meeting';
  return findGroupFloor(session, groupId).summary?.handedIn ? 'handedIn' : 'ended';
}

export const TONES = {
  planned: 'plain',
  meeting: 'good',
  ended: 'warning',
  handedIn: 'good',
  merged: 'plain',
} as const satisfies Record<GroupState, string>;
