import type { RegisteredSession, RegisterState } from '#shared/register/state.ts';
import type { Clock } from '../clock.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import type { SigningKey } from '../eventlog/signing-key.ts';
import type { ServedSession } from './entered-sessions.ts';

export interface RegisterPorts {
  readonly log: EventLog;
  /** Vouches for each append. */
  readonly signingKey: SigningKey;
  readonly clock: Clock;
  /** All sessions that this server has. */
  readonly served: () => readonly ServedSession[];
  /** Whether a session stands here with all that it was convened with. */
  readonly isMade: (session: RegisteredSession) => boolean;
  /** Makes it, or what of it is missing. Called again until it resolves; repeating it changes nothing. */
  readonly make: (session: RegisteredSession, state: RegisterState) => Promise<void>;
  /** Gives people their accounts, and ends those of others. Called again until it resolves; repeating it changes nothing. */
  readonly onPeopleChanged: (state: RegisterState) => Promise<void>;
  /** Where failures go that no caller sees. */
  readonly reportError: (error: unknown, context: string) => void;
}
