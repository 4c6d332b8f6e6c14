import { useState } from 'react';
import type { Command } from '#shared/protocol/commands.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { RefusedError } from '../../connection/http.ts';
import { useGive } from './useGive.ts';

/** Why something asked for was not done: the server said no, or no answer came. */
export type Problem = Refusal | 'unanswered';

export interface Action {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly dismiss: () => void;
  /** Runs `work`; a refusal or a dead network becomes `problem`, and the answer is then undefined. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

/** Something the secretariat asks of the server, with its outcome kept beside where it was asked. */
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

export interface CommandAction extends Omit<Action, 'run'> {
  /** True when the server has recorded it. */
  readonly give: (command: Command) => Promise<boolean>;
}

/** An action that is a command over the socket. */
export function useCommand(): CommandAction {
  const give = useGive();
  const { run, ...action } = useAction();
  return {
    ...action,
    async give(command) {
      const done = await run(async () => {
        await give(command);
        return true;
      });
      return done === true;
    },
  };
}
