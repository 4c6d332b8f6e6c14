import type { SessionId } from '../../protocol/ids.ts';
import type { BodyId } from '../../protocol/register/ids.ts';
import type { May } from '../area.ts';
import { findSession } from '../find.ts';
import type { RegisterState } from '../state.ts';

type SessionCommand =
  | 'PrepareSession'
  | 'CorrectSession'
  | 'StrikeSession'
  | 'ConveneSession'
  | 'ArchiveSession'
  | 'UnarchiveSession';

export const may = {
  PrepareSession: (_state, { session }) => [session.bodyId],
  CorrectSession: (state, { session }) => [session.bodyId, ...bodyOf(state, session.id)],
  StrikeSession: (state, { sessionId }) => bodyOf(state, sessionId),
  ConveneSession: (state, { sessionId }) => bodyOf(state, sessionId),
  ArchiveSession: (state, { sessionId }) => bodyOf(state, sessionId),
  UnarchiveSession: (state, { sessionId }) => bodyOf(state, sessionId),
} satisfies May<SessionCommand>;

function bodyOf(state: RegisterState, id: SessionId): readonly BodyId[] {
  const known = findSession(state, id);
  return known ? [known.bodyId] : [];
}
