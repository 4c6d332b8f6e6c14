import { lazy, Suspense } from 'react';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';

const TrialSheet = lazy(() => import('./TrialSheet.tsx'));

/** A trial vote over everything, but never in the place of a vote. */
export function TrialStage() {
  const trial = useLive((live) => live.trial);
  const voting = useSession((session) => openPoll(session) !== undefined);
  return (
    trial &&
    !voting && (
      <Suspense>
        <TrialSheet key={trial.trialId} trial={trial} />
      </Suspense>
    )
  );
}
