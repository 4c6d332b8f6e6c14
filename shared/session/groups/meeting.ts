import type { EventOf, SessionEvent } from '../../protocol/events.ts';
import type { DebateGroupId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { Asked, Deciders } from '../area.ts';
import type { CoreCommand, CoreCommandType } from '../core-command.ts';
import { deciders as ofFloor } from '../floor/deciders.ts';
import { endingSpeech } from '../floor/find-speech.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDebateGroup, findGroupFloor, type GroupOfDebate, isMeeting } from './find-group.ts';
import { asGroupHasIt } from './own-floor.ts';

/*
 * What goes on in a group is what goes on in the hall, on a list of its own: the same requests, the same clock, the same rules.
 */

type OnFloor<T extends 'AskInGroup' | 'ConductGroup'> = Extract<CoreCommand, { type: T }>;
export type GroupDeed = OnFloor<'AskInGroup'>['ask'] | OnFloor<'ConductGroup'>['deed'];

export function onGroupFloor(
  state: SessionState,
  groupId: DebateGroupId,
  deed: GroupDeed,
  asked: Asked,
): Decision {
  const found = findDebateGroup(state, groupId);
  if (!found) return refuse('unknown-debate-group');
  if (state.status === 'closed') return refuse('session-closed');
  if (!isMeeting(found)) return refuse('group-not-meeting', { name: found.group.name });
  if (deed.type === 'RequestToSpeak' || deed.type === 'AddSpeaker') {
    if (deed.agendaItemId !== found.debate.agendaItemId) return refuse('group-speaks-on-its-item');
    const speaker = deed.type === 'AddSpeaker' ? deed.delegateId : asked.actor.id;
    if (!found.group.members.some((id) => id === speaker)) {
      return refuse('not-in-debate-group', { name: found.group.name });
    }
  }
  const decision = decideBy(deed.type, asGroupHasIt(state, groupId), deed, asked);
  return decision.ok ? decided(...decision.events.flatMap((event) => inGroup(groupId, event))) : decision;
}

const OF_FLOOR: Pick<Deciders<CoreCommandType>, GroupDeed['type']> = ofFloor;

function decideBy<T extends GroupDeed['type']>(
  type: T,
  state: SessionState,
  deed: Extract<CoreCommand, { type: T }>,
  asked: Asked,
): Decision {
  return OF_FLOOR[type](state, deed, asked);
}

function inGroup(groupId: DebateGroupId, event: SessionEvent): readonly EventOf<'GroupFloorChanged'>[] {
  switch (event.type) {
    case 'SpeechRequested':
    case 'SpeakerAdded':
    case 'SpeechRequestWithdrawn':
    case 'SpeechRequestMoved':
    case 'SpeakerCalled':
    case 'SpeakerTakenBack':
    case 'SpeechPaused':
    case 'SpeechResumed':
    case 'SpeechTimeAdded':
    case 'SpeechEnded':
    case 'SpeechEndUndone':
    case 'SpeechRequestDeclined':
      return [{ type: 'GroupFloorChanged', v: 1, groupId, change: event }];
    default:
      return [];
  }
}

/** What a speaker said, in short words; the last note holds. */
export function noteGroupSpeech(
  state: SessionState,
  { groupId, requestId, gist }: Omit<EventOf<'GroupSpeechNoted'>, 'type' | 'v'>,
): Decision {
  const found = findDebateGroup(state, groupId);
  if (!found) return refuse('unknown-debate-group');
  const why = whyNotWrite(state, found);
  if (why) return why;
  const { speeches, gists } = findGroupFloor(state, groupId);
  const speech = speeches.find((one) => one.requestId === requestId);
  if (!speech) return refuse('unknown-speech-request');
  if (!('calledAt' in speech.progress)) return refuse('speaker-not-called');
  const known = gists.find((one) => one.requestId === requestId)?.gist ?? '';
  return known === gist ? decided() : decided({ type: 'GroupSpeechNoted', v: 1, groupId, requestId, gist });
}

export function endGroupMeeting(state: SessionState, groupId: DebateGroupId): Decision {
  const found = findDebateGroup(state, groupId);
  if (!found) return refuse('unknown-debate-group');
  if (found.group.ended) return decided();
  if (!isMeeting(found)) return refuse('group-not-meeting', { name: found.group.name });
  const speech = endingSpeech(asGroupHasIt(state, groupId)).flatMap((event) => inGroup(groupId, event));
  return decided(...speech, { type: 'GroupMeetingEnded', v: 1, groupId });
}

/** It had not ended, or meets again. */
export function resumeGroupMeeting(state: SessionState, groupId: DebateGroupId): Decision {
  const found = findDebateGroup(state, groupId);
  if (!found) return refuse('unknown-debate-group');
  if (isMeeting(found)) return decided();
  const { debate, group } = found;
  if (debate.progress.status === 'merged') return refuse('group-debate-merged');
  if (!group.ended) return refuse('group-not-meeting', { name: group.name });
  const item = state.agenda.find(({ id }) => id === debate.agendaItemId);
  if (item?.progress.status !== 'current') return refuse('group-debate-item-not-current');
  return decided({ type: 'GroupMeetingResumed', v: 1, groupId });
}

/** While the group meets and afterwards, until it is merged; the last text holds. */
export function writeGroupSummary(
  state: SessionState,
  { groupId, text, handedIn }: Omit<EventOf<'GroupSummaryWritten'>, 'type' | 'v'>,
): Decision {
  const found = findDebateGroup(state, groupId);
  if (!found) return refuse('unknown-debate-group');
  const why = whyNotWrite(state, found);
  if (why) return why;
  if (handedIn && text === '') return refuse('group-summary-empty');
  const known = findGroupFloor(state, groupId).summary;
  const same = known ? known.text === text && known.handedIn === handedIn : text === '';
  return same ? decided() : decided({ type: 'GroupSummaryWritten', v: 1, groupId, text, handedIn });
}

function whyNotWrite(
  state: SessionState,
  { debate, group }: GroupOfDebate,
): Extract<Decision, { ok: false }> | null {
  if (state.status === 'closed') return refuse('session-closed');
  switch (debate.progress.status) {
    case 'planned':
      return refuse('group-not-meeting', { name: group.name });
    case 'merged':
      return refuse('group-debate-merged');
    case 'begun':
      return null;
  }
}
