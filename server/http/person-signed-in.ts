import type { PersonSignedIn } from '#shared/protocol/http.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { personAccount } from '../identity/identities.ts';
import { nameOf } from '../register/administrators.ts';
import { sessionsOf } from '../sessions/my-sessions.ts';
import { today } from './administrators.ts';
import type { HttpPorts } from './ports.ts';

interface Admitted {
  readonly token: string;
  readonly personId: PersonId;
  /** The session whose code let them in; null: another way did. */
  readonly through: SessionId | null;
}

/** What somebody of the register is told who has just signed in. */
export function personSignedIn(
  { register, sessions }: Pick<HttpPorts, 'register' | 'sessions'>,
  { token, personId, through }: Admitted,
): PersonSignedIn {
  const { state } = register;
  return {
    type: 'person',
    token,
    me: { personId, name: nameOf(state, personId) },
    sessions: sessionsOf(personAccount(personId), sessions.list(), state, today(register)),
    openedAt: through,
  };
}
