import { lazy, Suspense } from 'react';
import type { OpenPoll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { countToConfirm } from '../counting/counts-kept.ts';
import { useServices } from '../services/TabletServices.tsx';
import { ManualPoll } from './ManualPoll.tsx';
import { NoPart } from './NoPart.tsx';
import { OpenBallot } from './OpenBallot.tsx';
import { OpeningPaper } from './papers/OpeningPaper.tsx';
import { useOwnPart } from './useOwnPart.ts';

const CountToConfirm = lazy(() => import('../counting/CountToConfirm.tsx'));
const SecretBallot = lazy(() => import('./secret/SecretBallot.tsx'));

/** What an open poll asks of this delegate: a ballot by name or in secret, a raised hand, or nothing. */
export function OpenPollContent({ poll }: { poll: OpenPoll }) {
  const { me } = useServices();
  const count = useSession((session) => countToConfirm(session, poll, me));
  const part = useOwnPart(poll);
  if (count) {
    return (
      <Suspense fallback={<OpeningPaper />}>
        <CountToConfirm poll={poll} count={count} />
      </Suspense>
    );
  }
  if (part.type === 'recused' || part.type === 'not-asked') return <NoPart poll={poll} part={part} />;
  switch (poll.question.procedure.type) {
    case 'manual':
      return <ManualPoll poll={poll} means={poll.question.procedure.means} />;
    case 'secret':
      return (
        <Suspense fallback={<OpeningPaper />}>
          <SecretBallot poll={poll} />
        </Suspense>
      );
    case 'open':
    case 'opinion':
      return <OpenBallot poll={poll} />;
  }
}
