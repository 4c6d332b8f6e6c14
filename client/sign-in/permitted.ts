import { capacitiesOf } from '#shared/access/capacities-of.ts';
import { MESSAGES, whyNotSend } from '#shared/access/messages.ts';
import { capacityFor } from '#shared/access/permitted.ts';
import type { ClientToServer } from '#shared/protocol/socket.ts';
import type { AnyCommandType } from '#shared/session/area.ts';
import type { Live } from '../connection/live.ts';

/** What a console says beside commands: where it leads, what hall screens show, trial votes, and which console leads. */
type Said = Extract<
  keyof ClientToServer,
  `presenter:${string}` | `hall:${string}` | `trial:${string}` | `lead:${string}`
>;

/** What a button leads to: a command, what a console says beside them, or `nothing` that changes the session for anybody. */
export type Deed = AnyCommandType | Said | 'nothing';

/** Whether whoever is signed in may do such a thing in this session, by the tables that the server asks. Nobody enters anything in an archived one. */
export function isPermitted(
  { session, me, archived }: Pick<Live, 'session' | 'me' | 'archived'>,
  deed: Deed,
): boolean {
  if (deed === 'nothing') return true;
  if (archived || !session || !me) return false;
  const held = capacitiesOf(session, me);
  return isSaid(deed) ? whyNotSend(deed, held) === null : capacityFor(deed, held) !== null;
}

function isSaid(deed: AnyCommandType | Said): deed is Said {
  return Object.hasOwn(MESSAGES, deed);
}
