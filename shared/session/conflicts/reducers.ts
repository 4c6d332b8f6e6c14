import type { EventOf } from '../../protocol/events.ts';
import type { Moment, Reducers } from '../area.ts';
import type { SessionState } from '../state.ts';
import { evolveConflicts } from './declaring.ts';

type ConflictEvent = EventOf<'ConflictDeclared' | 'ConflictNoted' | 'ConflictWithdrawn'>;

const conflicts = (state: SessionState, event: ConflictEvent, { at }: Moment): SessionState => ({
  ...state,
  conflicts: evolveConflicts(state.conflicts, event, at),
});

export const reducers = {
  ConflictDeclared: conflicts,
  ConflictNoted: conflicts,
  ConflictWithdrawn: conflicts,
} satisfies Reducers<ConflictEvent['type']>;
