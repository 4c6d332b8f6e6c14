import type { SessionId } from '#shared/protocol/ids.ts';

/**
 * The session whose ballots or tokens are written together: one process writes for a session, and another one may for the next. null: there
 * are none.
 * @throws RangeError when they are of several.
 */
export function oneSession(items: readonly { readonly sessionId: SessionId }[]): SessionId | null {
  const [first] = items;
  if (first && items.some(({ sessionId }) => sessionId !== first.sessionId))
    throw new RangeError('a commit is of one session');
  return first?.sessionId ?? null;
}
