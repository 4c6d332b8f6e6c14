import type { EventOf } from '../../protocol/events.ts';
import type { Reducers } from '../area.ts';

type SittingEvent = EventOf<
  | 'SessionCreated'
  | 'SessionDetailsChanged'
  | 'SessionOpened'
  | 'SessionClosed'
  | 'ClosedSittingBegan'
  | 'ClosedSittingEnded'
>;

export const reducers = {
  SessionCreated: (state, { details }) => ({ ...state, details }),
  SessionDetailsChanged: (state, { details }) => ({ ...state, details }),
  SessionOpened: (state, _event, { at }) => ({ ...state, status: 'open', openedAt: at }),
  SessionClosed: (state, _event, { at }) => ({ ...state, status: 'closed', closedAt: at }),
  ClosedSittingBegan: (state, _event, { at }) => ({ ...state, closedSitting: { since: at } }),
  ClosedSittingEnded: (state) => ({ ...state, closedSitting: null }),
} satisfies Reducers<SittingEvent['type']>;
