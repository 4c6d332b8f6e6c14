import type { EventOf } from '../../protocol/events.ts';
import type { PreparedPollId } from '../../protocol/ids.ts';
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

/** What is put to the vote is on the list no more. */
const opened = (state: SessionState, event: EventOf<'PollOpened'>, moment: Moment): SessionState => {
  const after = polls(state, event, moment);
  const { prepared } = event;
  return state.preparedPolls.some(({ preparedId }) => preparedId === prepared)
    ? without(after, prepared as PreparedPollId)
    : after;
};

const without = (state: SessionState, id: PreparedPollId): SessionState => ({
  ...state,
  preparedPolls: state.preparedPolls.filter(({ preparedId }) => preparedId !== id),
});

const prepared = (state: SessionState, { preparedId, question }: EventOf<'PollPrepared'>): SessionState => {
  const written = { preparedId, question };
  const known = state.preparedPolls.some((one) => one.preparedId === preparedId);
  return {
    ...state,
    preparedPolls: known
      ? state.preparedPolls.map((one) => (one.preparedId === preparedId ? written : one))
      : [...state.preparedPolls, written],
  };
};

export const reducers = {
  PollOpened: opened,
  PollPrepared: prepared,
  PreparedPollDropped: (state, { preparedId }) => without(state, preparedId),
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
} satisfies Reducers<PollEvent['type'] | 'PollPrepared' | 'PreparedPollDropped'>;
