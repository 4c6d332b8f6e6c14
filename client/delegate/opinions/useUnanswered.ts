import { useStore } from 'zustand';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';
import { ownPart } from '../vote/own-part.ts';
import { useOwnOpinionPolls } from './useOwnOpinionPolls.ts';

/** How many opinion polls wait for this delegate's answer. */
export function useUnanswered(): number {
  const { me, outbox } = useServices();
  const polls = useOwnOpinionPolls();
  const slots = useStore(outbox.slots);
  const held = useLive(({ myBallots }) => myBallots);
  return useSession(
    (session) =>
      polls.filter(
        (poll) => ownPart(session, poll, me).type === 'votes' && !(poll.id in held) && !(poll.id in slots),
      ).length,
  );
}
