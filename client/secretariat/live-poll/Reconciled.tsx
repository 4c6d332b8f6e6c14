import type { OpenPoll } from '#shared/session/state.ts';
import { ReconciledLine } from '../../polls/ReconciledLine.tsx';
import { useReconciled } from './progress.ts';

/** How those present add up to those who have voted, who have not, and who are kept out. A count by hand adds up by itself. */
export function Reconciled({ poll }: { poll: OpenPoll }) {
  const sums = useReconciled(poll);
  const { type } = poll.question.procedure;
  return type === 'manual' ? null : <ReconciledLine sums={sums} procedure={type} />;
}
