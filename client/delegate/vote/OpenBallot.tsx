import { lazy, Suspense } from 'react';
import type { OpenPoll } from '#shared/session/state.ts';
import { ClausesBallot } from './ClausesBallot.tsx';
import { OpeningPaper } from './papers/OpeningPaper.tsx';
import { UndividedBallot } from './UndividedBallot.tsx';

const ElectionBallot = lazy(() => import('./ElectionBallot.tsx'));

/** A ballot by name, recorded at once and open to change until the poll closes. */
export function OpenBallot({ poll }: { poll: OpenPoll }) {
  const { paper } = poll.question;
  if (paper.type === 'election') {
    return (
      <Suspense fallback={<OpeningPaper />}>
        <ElectionBallot poll={poll} />
      </Suspense>
    );
  }
  return paper.type === 'motion' && paper.clauses.length > 1 ? (
    <ClausesBallot poll={poll} />
  ) : (
    <UndividedBallot poll={poll} />
  );
}
