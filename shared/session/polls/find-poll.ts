import type { PollId } from '../../protocol/ids.ts';
import type { OpenPoll, Poll, SessionState } from '../state.ts';

/** The poll that the hall is voting in: at most one is open at a time. Opinion polls run beside it. */
export function openPoll(state: SessionState): OpenPoll | undefined {
  return openPolls(state).find(isHallPoll);
}

/** Open opinion polls (phiếu lấy ý kiến), in the order of opening. */
export function openOpinionPolls(state: SessionState): readonly OpenPoll[] {
  return openPolls(state).filter((poll) => !isHallPoll(poll));
}

export function openPolls(state: SessionState): readonly OpenPoll[] {
  return state.polls.filter((poll) => poll.status === 'open');
}

/** Whether the poll is conducted in the hall, in front of everybody. */
export function isHallPoll({ question }: Pick<Poll, 'question'>): boolean {
  return question.procedure.type !== 'opinion';
}

/** The poll of the hall that was opened last. */
export function latestHallPoll(state: SessionState): Poll | undefined {
  return state.polls.findLast(isHallPoll);
}

export function findPoll(state: SessionState, id: PollId): Poll | undefined {
  return state.polls.find((poll) => poll.id === id);
}
