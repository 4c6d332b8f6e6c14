import type { AsCommands, Deciders } from '../area.ts';
import { asCommands as ofFloor } from '../floor/deciders.ts';
import { whileOpen } from '../sitting/while-open.ts';
import {
  endGroupMeeting,
  noteGroupSpeech,
  onGroupFloor,
  resumeGroupMeeting,
  writeGroupSummary,
} from './meeting.ts';
import { mergeGroupDebate } from './merging.ts';
import { asGroupHasIt } from './own-floor.ts';
import { beginGroupDebate, changeDebateGroup, setGroupDebate } from './planning.ts';

export const deciders = {
  SetGroupDebate: (state, command) => setGroupDebate(state, command),
  BeginGroupDebate: (state, { debateId }) => whileOpen(state, () => beginGroupDebate(state, debateId)),
  ChangeDebateGroup: (state, command) => changeDebateGroup(state, command),
  AskInGroup: (state, { groupId, ask }, asked) => onGroupFloor(state, groupId, ask, asked),
  ConductGroup: (state, { groupId, deed }, asked) => onGroupFloor(state, groupId, deed, asked),
  NoteGroupSpeech: (state, command) => noteGroupSpeech(state, command),
  EndGroupMeeting: (state, { groupId }) => endGroupMeeting(state, groupId),
  ResumeGroupMeeting: (state, { groupId }) => resumeGroupMeeting(state, groupId),
  WriteGroupSummary: (state, command) => writeGroupSummary(state, command),
  MergeGroupDebate: (state, { debateId, without }) => mergeGroupDebate(state, debateId, without),
} satisfies Deciders<
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

export const asCommands = {
  GroupDebateSet: ({ debateId, agendaItemId, groups }) => ({
    type: 'SetGroupDebate',
    debateId,
    agendaItemId,
    groups,
  }),
  GroupDebateBegan: ({ debateId }) => ({ type: 'BeginGroupDebate', debateId }),
  DebateGroupChanged: ({ type: _, v: _v, ...change }) => ({ type: 'ChangeDebateGroup', ...change }),
  GroupFloorChanged: ({ groupId, change }, state) => {
    const own = asGroupHasIt(state, groupId);
    switch (change.type) {
      case 'SpeechRequested':
        return { type: 'AskInGroup', groupId, ask: ofFloor.SpeechRequested(change) };
      case 'SpeechRequestWithdrawn':
        return { type: 'AskInGroup', groupId, ask: ofFloor.SpeechRequestWithdrawn(change) };
      case 'SpeakerAdded':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeakerAdded(change) };
      case 'SpeechRequestMoved':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeechRequestMoved(change) };
      case 'SpeakerCalled':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeakerCalled(change) };
      case 'SpeakerTakenBack':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeakerTakenBack(change) };
      case 'SpeechPaused':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeechPaused(change) };
      case 'SpeechResumed':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeechResumed(change) };
      case 'SpeechTimeAdded':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeechTimeAdded(change, own) };
      case 'SpeechEnded':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeechEnded(change) };
      case 'SpeechEndUndone':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeechEndUndone(change) };
      case 'SpeechRequestDeclined':
        return { type: 'ConductGroup', groupId, deed: ofFloor.SpeechRequestDeclined(change) };
    }
  },
  GroupSpeechNoted: ({ groupId, requestId, gist }) => ({ type: 'NoteGroupSpeech', groupId, requestId, gist }),
  GroupMeetingEnded: ({ groupId }) => ({ type: 'EndGroupMeeting', groupId }),
  GroupMeetingResumed: ({ groupId }) => ({ type: 'ResumeGroupMeeting', groupId }),
  GroupSummaryWritten: ({ groupId, text, handedIn }) => ({
    type: 'WriteGroupSummary',
    groupId,
    text,
    handedIn,
  }),
  GroupDebateMerged: ({ debateId, reports }) => ({
    type: 'MergeGroupDebate',
    debateId,
    without: reports.flatMap(({ groupId, summary }) => (summary === null ? [groupId] : [])),
  }),
} satisfies AsCommands<
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
