import type { PollId } from '../protocol/ids.ts';
import type { OpenPoll, Poll, SessionState } from './state.ts';

export function openPoll(state: SessionState): OpenPoll | undefined {
  return state.polls.find((poll) => poll.status === 'open');
}

export function findPoll(state: SessionState, id: PollId): Poll | undefined {
  return state.polls.find((poll) => poll.id === id);
}
