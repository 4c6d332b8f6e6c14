import type { DebateGroupId } from '../../protocol/ids.ts';
import type { SessionState } from '../state.ts';
import { findGroupFloor } from './find-group.ts';

/** The session as a group has it: with its own list of speakers in the place of the hall's. */
export function asGroupHasIt(state: SessionState, groupId: DebateGroupId): SessionState {
  return { ...state, speechRequests: findGroupFloor(state, groupId).speeches, questions: [], answers: [] };
}
