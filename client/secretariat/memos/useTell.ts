import { useConnection } from '../../connection/context.tsx';
import { RefusedError } from '../../connection/http.ts';
import type { MemoMessage } from '../../connection/live.ts';
import { type Action, useAction } from '../actions/useAction.ts';

export interface TellAction extends Omit<Action, 'run'> {
  /** True when the server has it on its disk. */
  readonly tell: (message: MemoMessage, payload: unknown) => Promise<boolean>;
}

/** An action that is a memo, or an answer to a call for help. */
export function useTell(): TellAction {
  const { live } = useConnection();
  const { run, ...action } = useAction();
  return {
    ...action,
    async tell(message, payload) {
      const done = await run(async () => {
        const outcome = await live.tell(message, payload);
        if (!outcome.ok) throw new RefusedError(outcome.refusal);
        return true;
      });
      return done === true;
    },
  };
}
