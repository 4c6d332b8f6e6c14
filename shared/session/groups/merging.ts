import type { GroupReport } from '../../protocol/groups.ts';
import type { DebateGroupId, GroupDebateId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { DebateGroup, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDebate, findGroupFloor } from './find-group.ts';

/**
 * Puts what the groups said on the record of the hall. `without`: the groups without whose summary it goes on, so that nobody leaves one
 * out unawares.
 */
export function mergeGroupDebate(
  state: SessionState,
  debateId: GroupDebateId,
  without: readonly DebateGroupId[],
): Decision {
  const debate = findDebate(state, debateId);
  if (!debate) return refuse('unknown-group-debate');
  const { progress, groups } = debate;
  if (progress.status === 'merged') return decided();
  if (state.status === 'closed') return refuse('session-closed');
  if (progress.status === 'planned') return refuse('group-debate-not-begun');
  const meeting = groups.filter(({ ended }) => ended === null);
  if (meeting.length > 0) return refuse('groups-still-meeting', { names: namesOf(meeting) });
  const reports = groups.map(({ groupId }) => reportOf(state, groupId));
  const missing = groups.filter(
    ({ groupId }, place) => reports[place]?.summary === null && !without.includes(groupId),
  );
  if (missing.length > 0) return refuse('group-summaries-missing', { names: namesOf(missing) });
  return decided({ type: 'GroupDebateMerged', v: 1, debateId, reports });
}

function namesOf(groups: readonly DebateGroup[]): string {
  return groups.map(({ name }) => name).join(', ');
}

function reportOf(state: SessionState, groupId: DebateGroupId): GroupReport {
  const { speeches, gists, summary } = findGroupFloor(state, groupId);
  const speakers = speeches
    .flatMap((speech) => ('calledAt' in speech.progress ? [{ ...speech, at: speech.progress.calledAt }] : []))
    .sort((one, other) => one.at.localeCompare(other.at))
    .map(({ requestId, delegateId, topic }) => ({
      delegateId,
      topic,
      gist: gists.find((one) => one.requestId === requestId)?.gist ?? '',
    }));
  return { groupId, speakers, summary: summary?.handedIn ? summary.text : null };
}
