import type { Moment, Reducers } from '../area.ts';
import { countedOf } from '../members/total.ts';
import type { SessionState } from '../state.ts';
import { evolvePolls, type PollEvent } from './polls.ts';

const polls = (state: SessionState, event: PollEvent, { at, actor, seq }: Moment): SessionState => ({
  ...state,
  polls: evolvePolls(state.polls, event, {
    at,
    actor,
    seq,
    attendance: state.attendance,
    listed: (body) => countedOf(state, body),
    conflicts: state.conflicts,
    counters: state.counters,
  }),
});

export const reducers = {
  PollOpened: polls,
  PollEndMoved: polls,
  PollHeld: polls,
  PollResumed: polls,
  PollEndSet: polls,
  PollEndUndone: polls,
  ManualCountEntered: polls,
  ManualCountRejected: polls,
  ManualCountMoved: polls,
  PollClosed: polls,
  PollEnded: polls,
  PollResultAnnounced: polls,
  OpinionReasonsTold: polls,
  PollAnnulled: polls,
} satisfies Reducers<PollEvent['type']>;
