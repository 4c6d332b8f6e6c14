import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { PollProgress } from '#shared/protocol/socket.ts';
import { couldVote, votersOf } from '#shared/session/polls/electorate.ts';
import { type Reconciliation, reconcile } from '#shared/session/polls/reconciling.ts';
import type { OpenPoll, SessionState } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';

/** Who may vote in `poll` at this moment. */
export function eligibleIn(session: SessionState, poll: OpenPoll): readonly DelegateId[] {
  return votersOf(session, poll).filter((id) => couldVote(session, poll, id));
}

/** How far an open poll has come; before the first message of the server, nobody has voted. */
export function useProgress(poll: OpenPoll): PollProgress {
  const eligible = useEligible(poll).length;
  const told = useLive((live) => live.progress[poll.id]);
  return told ?? { pollId: poll.id, cast: 0, eligible, issued: null, names: null };
}

/** Who of those present has voted, who has not, and who is kept out. */
export function useReconciled(poll: OpenPoll): Reconciliation {
  const progress = useProgress(poll);
  const session = useSession((state) => state);
  return useMemo(() => reconcile(session, poll, progress), [session, poll, progress]);
}

/** Who could have voted by now and has not, or has no paper yet; null where the server does not tell. */
export function useMissing(poll: OpenPoll): readonly DelegateId[] | null {
  return useReconciled(poll).names?.missing ?? null;
}

export function useEligible(poll: OpenPoll): readonly DelegateId[] {
  return useSession(useShallow((session: SessionState) => eligibleIn(session, poll)));
}
