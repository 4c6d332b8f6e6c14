import { latestHallPoll } from '#shared/session/polls/find-poll.ts';
import type { Poll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';
import { atFirst, useShowing } from './poll-stage.ts';

/** The poll of the hall at this moment, and how it shows; null when there is none. */
export function usePollOnStage(): { readonly poll: Poll; readonly showing: 'sheet' | 'bar' } | null {
  const { me } = useServices();
  const poll = useSession(latestHallPoll);
  const chosen = useShowing((showing) => poll && showing[poll.id]);
  const otherwise = useSession((session) => (poll ? atFirst(session, poll, me) : 'gone'));
  if (!poll) return null;
  const showing = chosen ?? otherwise;
  return showing === 'gone' ? null : { poll, showing };
}
