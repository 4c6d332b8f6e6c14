import type { Command } from '#shared/protocol/commands.ts';
import { useConnection } from '../../connection/context.tsx';
import { RefusedError } from '../../connection/http.ts';

/**
 * Gives a command; for dialogs, which show what is thrown.
 * @throws RefusedError when the server refused it.
 */
export function useGive(): (command: Command) => Promise<void> {
  const { live } = useConnection();
  return async (command) => {
    const outcome = await live.command(command);
    if (!outcome.ok) throw new RefusedError(outcome.refusal);
  };
}
