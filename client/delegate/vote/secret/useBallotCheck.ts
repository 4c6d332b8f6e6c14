import { useState } from 'react';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { RefusedError } from '../../../connection/http.ts';
import type { OwnBallotCheck } from '../../../offline/secret/secret-booth.ts';
import { useServices } from '../../services/TabletServices.tsx';

export type CheckState =
  | { readonly type: 'idle' | 'running' | 'failed' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | OwnBallotCheck;

interface BallotCheckRun {
  readonly state: CheckState;
  readonly run: () => Promise<void>;
  /** What was found leaves the screen: a secret ballot is not left lying about. */
  readonly hide: () => void;
}

/** Looks for the delegate's own ballot in the published box, when asked to. */
export function useBallotCheck(pollId: PollId): BallotCheckRun {
  const { secret } = useServices();
  const [state, setState] = useState<CheckState>({ type: 'idle' });
  return {
    state,
    hide: () => setState({ type: 'idle' }),
    async run() {
      setState({ type: 'running' });
      try {
        setState(await secret.check(pollId));
      } catch (error) {
        setState(
          error instanceof RefusedError ? { type: 'refused', refusal: error.refusal } : { type: 'failed' },
        );
      }
    },
  };
}
