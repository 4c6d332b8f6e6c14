import { lazy, Suspense } from 'react';
import type { OpenPoll } from '#shared/session/state.ts';
import { OpeningPaper } from './papers/OpeningPaper.tsx';
import { UndividedBallot } from './UndividedBallot.tsx';

const ElectionBallot = lazy(() => import('./ElectionBallot.tsx'));
const ClausesBallot = lazy(() => import('./ClausesBallot.tsx'));

/** A ballot by name, recorded at once and open to change until the poll closes. */
export function OpenBallot({ poll }: { poll: OpenPoll }) {
  const { paper } = poll.question;
  const isElection = paper.type === 'election';
  if (!isElection && !(paper.type === 'motion' && paper.clauses.length > 1)) {
    return <UndividedBallot poll={poll} />;
  }
  return (
    <Suspense fallback={<OpeningPaper />}>
      {isElection ? <ElectionBallot poll={poll} /> : <ClausesBallot poll={poll} />}
    </Suspense>
  );
}
