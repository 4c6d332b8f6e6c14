import { useShallow } from 'zustand/react/shallow';
import { openOpinionPolls } from '#shared/session/polls/find-poll.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';
import { ownPart } from '../vote/own-part.ts';

/** Open opinion polls that this delegate is asked in; they never come up by themselves. */
export function useOwnOpinionPolls(): readonly OpenPoll[] {
  const { me } = useServices();
  return useSession(
    useShallow((session) =>
      openOpinionPolls(session).filter((poll) => ownPart(session, poll, me).type !== 'not-asked'),
    ),
  );
}
