import type { Actor } from '../../protocol/events.ts';
import type { DebateGroupId } from '../../protocol/ids.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import { BY_SECRETARY, type May } from '../area.ts';
import type { SessionState } from '../state.ts';
import { findDebateGroup, findGroupFloor, keepsGroup } from './find-group.ts';

/** The secretariat, and whoever chairs the group or keeps its list. */
const BY_GROUP = {
  capacities: ['secretary', 'group-chair', 'group-secretary'],
  whyNot: (state: SessionState, { groupId }: { readonly groupId: DebateGroupId }, actor: Actor) =>
    whyNotTheirs(state, groupId, actor),
} as const;

export const may = {
  SetGroupDebate: BY_SECRETARY,
  BeginGroupDebate: BY_SECRETARY,
  ChangeDebateGroup: BY_SECRETARY,
  /** Nobody asks for another. */
  AskInGroup: {
    capacities: ['delegate'],
    otherwise: 'delegates-only',
    whyNot: (state, { groupId, ask }, { id }) => {
      if (ask.type !== 'WithdrawSpeechRequest') return null;
      const { speeches } = findGroupFloor(state, groupId);
      const request = speeches.find(({ requestId }) => requestId === ask.requestId);
      return request && request.delegateId !== id ? refusal('floor-of-another') : null;
    },
  },
  ConductGroup: BY_GROUP,
  NoteGroupSpeech: BY_GROUP,
  EndGroupMeeting: BY_GROUP,
  ResumeGroupMeeting: BY_GROUP,
  WriteGroupSummary: BY_GROUP,
  MergeGroupDebate: BY_SECRETARY,
} satisfies May<
  | 'SetGroupDebate'
  | 'BeginGroupDebate'
  | 'ChangeDebateGroup'
  | 'AskInGroup'
  | 'ConductGroup'
  | 'NoteGroupSpeech'
  | 'EndGroupMeeting'
  | 'ResumeGroupMeeting'
  | 'WriteGroupSummary'
  | 'MergeGroupDebate'
>;

/** Of another group than their own they are told nothing but that it meets. */
function whyNotTheirs(state: SessionState, groupId: DebateGroupId, { capacity, id }: Actor): Refusal | null {
  if (capacity === 'secretary') return null;
  const group = findDebateGroup(state, groupId)?.group;
  if (!group) return refusal('unknown-debate-group');
  return group.chair === id || keepsGroup(group, id)
    ? null
    : refusal('group-of-others', { name: group.name });
}
