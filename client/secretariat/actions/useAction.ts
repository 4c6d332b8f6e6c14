import type { Command } from '#shared/protocol/commands.ts';
import { type Action, useAction } from '../../forms/useAction.ts';
import { useGive } from './useGive.ts';

export { type Action, useAction } from '../../forms/useAction.ts';

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
