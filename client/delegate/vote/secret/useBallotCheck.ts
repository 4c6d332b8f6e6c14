import { useState } from 'react';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { RefusedError } from '../../../connection/http.ts';
import type { OwnBallotCheck } from '../../../offline/secret/secret-booth.ts';
import { useServices } from '../../services/TabletServices.tsx';

export type CheckStanding =
  | { readonly type: 'idle' | 'running' | 'failed' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | OwnBallotCheck;

interface BallotCheckRun {
  readonly standing: CheckStanding;
  readonly run: () => Promise<void>;
  /** What was found leaves the screen: a secret ballot is not left lying about. */
  readonly hide: () => void;
}

/** Looks for the own ballot in the published box, when asked to. */
export function useBallotCheck(pollId: PollId): BallotCheckRun {
  const { secret } = useServices();
  const [standing, setStanding] = useState<CheckStanding>({ type: 'idle' });
  return {
    standing,
    hide: () => setStanding({ type: 'idle' }),
    async run() {
      setStanding({ type: 'running' });
      try {
        setStanding(await secret.check(pollId));
      } catch (error) {
        setStanding(
          error instanceof RefusedError ? { type: 'refused', refusal: error.refusal } : { type: 'failed' },
        );
      }
    },
  };
}
