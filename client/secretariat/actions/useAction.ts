import type { CommandType } from '#shared/protocol/commands.ts';
import { type Action, useAction } from '../../forms/useAction.ts';
import { type Give, useGive } from './useGive.ts';

export { type Action, useAction } from '../../forms/useAction.ts';

export interface CommandAction<T extends CommandType> extends Omit<Action, 'run'> {
  /** True when the server has recorded it. */
  readonly give: (command: Parameters<Give<T>>[0]) => Promise<boolean>;
}

/** An action that is a command over the socket, of the types that are named. */
export function useCommand<T extends CommandType>(...types: readonly T[]): CommandAction<T> {
  const give = useGive(...types);
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
