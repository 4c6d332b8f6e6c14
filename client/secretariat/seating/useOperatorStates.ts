import { useMemo } from 'react';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import { reconcile } from '#shared/session/polls/reconciling.ts';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { type OperatorState, operatorStates } from './operator-states.ts';

/** What is known of each delegate at this moment. */
export function useOperatorStates(): ReadonlyMap<DelegateId, OperatorState> {
  const session = useSession((state) => state);
  const online = useLive((live) => live.online);
  const helpCalls = useLive((live) => live.helpCalls);
  const poll = openPoll(session);
  const told = useLive((live) => (poll ? live.progress[poll.id] : undefined));
  return useMemo(() => {
    // A count by hand goes on outside of this: nobody is told who has raised a hand.
    const asked = poll && told && poll.question.procedure.type !== 'manual';
    const vote = asked ? reconcile(session, poll, told).names : null;
    return operatorStates(session, { online, helpCalls, vote });
  }, [session, online, helpCalls, poll, told]);
}

/** In a secret poll nobody knows who has voted, only who has got a paper. */
export function useIsSecretVote(): boolean {
  return useSession((session) => openPoll(session)?.question.procedure.type === 'secret');
}
