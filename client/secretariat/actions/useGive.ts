import type { Command, CommandType } from '#shared/protocol/commands.ts';
import { useConnection } from '../../connection/context.tsx';
import { RefusedError } from '../../connection/http.ts';

/** Gives commands of the types that were named, and no others. */
export type Give<T extends CommandType> = (command: Extract<Command, { type: T }>) => Promise<void>;

/**
 * Gives a command; for dialogs, which show what is thrown. Whoever names a type here also asks whether it is permitted: a test
 * compares the two.
 * @throws RefusedError when the server refused it.
 */
export function useGive<T extends CommandType>(..._types: readonly T[]): Give<T> {
  const { live } = useConnection();
  return async (command) => {
    const outcome = await live.command(command);
    if (!outcome.ok) throw new RefusedError(outcome.refusal);
  };
}
