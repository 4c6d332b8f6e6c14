import type { Reducers } from '../area.ts';
import { changed } from '../changed.ts';
import { grounded } from '../grounds.ts';

type SessionEvent =
  | 'SessionPrepared'
  | 'SessionCorrected'
  | 'SessionStruck'
  | 'SessionConvened'
  | 'SessionArchived'
  | 'SessionUnarchived'
  | 'SessionEntered';

export const reducers = {
  SessionPrepared: (state, { session }) => ({
    ...state,
    sessions: [...state.sessions, { ...session, stage: 'preparing', convened: null, struck: null }],
  }),
  SessionEntered: (state, { session, stage }) => ({
    ...state,
    sessions: [...state.sessions, { ...session, stage, convened: null, struck: null }],
  }),
  SessionCorrected: (state, { session }) => ({
    ...state,
    sessions: changed(state.sessions, session.id, (known) => ({ ...known, ...session })),
  }),
  SessionStruck: (state, event, { at }) => ({
    ...state,
    sessions: changed(state.sessions, event.sessionId, (known) => ({
      ...known,
      struck: grounded(event, at),
    })),
  }),
  SessionConvened: (state, { sessionId, members, total, suspended, reason }, { at }) => ({
    ...state,
    sessions: changed(state.sessions, sessionId, (known) => ({
      ...known,
      stage: 'convened',
      convened: { at, members, total, suspended, reason },
    })),
  }),
  SessionArchived: (state, { sessionId }) => ({
    ...state,
    sessions: changed(state.sessions, sessionId, (known) => ({ ...known, stage: 'archived' })),
  }),
  SessionUnarchived: (state, { sessionId }) => ({
    ...state,
    sessions: changed(state.sessions, sessionId, (known) => ({ ...known, stage: 'convened' })),
  }),
} satisfies Reducers<SessionEvent>;
