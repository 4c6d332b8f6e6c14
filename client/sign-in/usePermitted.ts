import { capacitiesOf } from '#shared/access/capacities-of.ts';
import { whyNotSend } from '#shared/access/messages.ts';
import { capacityFor } from '#shared/access/permitted.ts';
import type { AnyCommandType } from '#shared/session/area.ts';
import { useLive } from '../connection/context.tsx';
import type { Live } from '../connection/live.ts';

/** What a button leads to: a command, leading those who follow, or `nothing` that changes the session for anybody. */
export type Deed = AnyCommandType | 'presenter:lead' | 'nothing';

/** Whether whoever is signed in may do such a thing in this session, by the tables that the server asks. What they may not is not shown. */
export function usePermitted(deed: Deed): boolean {
  return useLive((live) => isPermitted(live, deed));
}

/** Nobody enters anything in an archived session. */
export function isPermitted(
  { session, me, archived }: Pick<Live, 'session' | 'me' | 'archived'>,
  deed: Deed,
): boolean {
  if (deed === 'nothing') return true;
  if (archived || !session || !me) return false;
  const held = capacitiesOf(session, me);
  return deed === 'presenter:lead' ? whyNotSend(deed, held) === null : capacityFor(deed, held) !== null;
}
