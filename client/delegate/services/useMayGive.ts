import type { CommandType } from '#shared/protocol/commands.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';

/** Whether this tablet offers to give commands of this type now: they are permitted, and the session is not over. */
export function useMayGive(type: CommandType): boolean {
  const over = useSession((session) => session.status === 'closed');
  return usePermitted(type) && !over;
}
