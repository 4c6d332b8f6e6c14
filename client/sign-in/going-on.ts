import type { MySession } from '#shared/protocol/http.ts';

/** Where a session is in time. */
export type Phase = 'now' | 'next' | 'past';

/**
 * What was opened goes on until it is closed, whatever its days; what was not opened goes by its days.
 * @param today `YYYY-MM-DD` in Viet Nam.
 */
export function phaseOf({ status, startsOn, endsOn }: MySession, today: string): Phase {
  if (status === 'open') return 'now';
  if (status === 'closed' || endsOn < today) return 'past';
  return startsOn > today ? 'next' : 'now';
}

/** The session that goes on, if it is one and not several: one that is open before those that are of today only. */
export function theOneGoingOn(sessions: readonly MySession[], today: string): MySession | null {
  const now = sessions.filter((session) => phaseOf(session, today) === 'now');
  const open = now.filter(({ status }) => status === 'open');
  const [one, ...others] = open.length > 0 ? open : now;
  return one && others.length === 0 ? one : null;
}
