import type { AgendaItemId, DelegateId } from '../protocol/ids.ts';
import type { Delegate } from '../protocol/records.ts';
import { type Refusal, refusal } from '../protocol/refusals.ts';
import { speakerAtFloor } from './floor/find-speech.ts';
import { meetingGroups } from './groups/find-group.ts';
import { registerDelegates } from './members/delegates.ts';
import { unitsAfter } from './members/units.ts';
import { membersOf } from './polls/electorate.ts';
import { openPoll, openPolls } from './polls/find-poll.ts';
import type { SessionState } from './state.ts';

/*
 * Rules across areas: what may not happen in one while something goes on in another.
 */

/** Neither an item nor the session closes while the hall votes, or while groups meet. */
export function whyNotCloseYet(state: SessionState): Refusal | null {
  if (openPoll(state)) return refusal('poll-open');
  const meeting = meetingGroups(state);
  if (meeting.length === 0) return null;
  return refusal('groups-still-meeting', { names: meeting.map(({ name }) => name).join(', ') });
}

/** The list of delegates, their rights and their number stay as they are while the hall votes. */
export function whyMembersStay(state: SessionState): Refusal | null {
  return openPoll(state) ? refusal('members-while-voting') : null;
}

/** Whether somebody has entered a count by hand of a vote that is still open. */
export function isBeingCounted(state: SessionState): boolean {
  return openPolls(state).some(({ manualStage }) => manualStage !== 'counting');
}

/** Whether a question of this item is being voted on: its entry, and who is kept out of it, stay as they are. */
export function isVotedOn(state: SessionState, itemId: AgendaItemId): boolean {
  return openPolls(state).some(({ question }) => question.agendaItemId === itemId);
}

/**
 * Whether somebody would leave a body that is voting, the hall or one asked for its opinion, if the list had `particulars`: a ballot
 * that was acknowledged would then count for nothing.
 */
export function leaveVotingBody(state: SessionState, particulars: readonly Delegate[]): boolean {
  const delegates = registerDelegates(state.delegates, particulars);
  const after = { ...state, delegates, units: unitsAfter(state.units, delegates) };
  return openPolls(state).some(({ question: { electorate } }) => {
    const members = new Set(membersOf(after, electorate));
    return membersOf(state, electorate).some((id) => !members.has(id));
  });
}

/** Whoever speaks stays on the list until they have ended. */
export function whySpeakerStays(state: SessionState, id: DelegateId): Refusal | null {
  return speakerAtFloor(state)?.delegateId === id ? refusal('member-speaking') : null;
}
