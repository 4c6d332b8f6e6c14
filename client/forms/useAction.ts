import { useState } from 'react';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { RefusedError } from '../connection/http.ts';

/** Why something asked for was not done: the server said no, or no answer came. */
export type Problem = Refusal | 'unanswered';

export interface Action {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly dismiss: () => void;
  /** Runs `work`; a refusal or a dead network becomes `problem`, and the answer is then undefined. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

/** Something that is asked of the server, with its outcome kept beside where it was asked. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    dismiss: () => setProblem(null),
    async run(work) {
      setBusy(true);
      setProblem(null);
      try {
        return await work();
      } catch (error) {
        setProblem(error instanceof RefusedError ? error.refusal : 'unanswered');
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}
