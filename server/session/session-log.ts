import type { Actor, LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { CORE_VERSION } from '#shared/session/core-version.ts';
import { upcast, upcastDecidedHere } from '#shared/session/upcast.ts';
import type { LogKind } from '../eventlog/log-kind.ts';
import type { Folded } from './views.ts';

/** The log of a session, as whoever reads it from the disk has to know it. */
export const SESSION_LOG: LogKind<LoggedEvent> = {
  core: CORE_VERSION,
  read: upcast,
  readDecidedHere: upcastDecidedHere,
};

/** The log of a session, as its host writes it. */
export interface SessionLog {
  readonly command: CoreCommand;
  readonly actor: Actor;
  readonly event: SessionEvent;
  readonly entry: LoggedEvent;
  readonly folded: Folded;
}
