import type { LoggedRegisterEvent, RegisterActor, RegisterEvent } from '#shared/protocol/register/events.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { REGISTER_CORE_VERSION } from '#shared/register/core-version.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { upcastRegister } from '#shared/register/upcast.ts';
import type { LogKind } from '../eventlog/log-kind.ts';

/** The log of the register, as whoever reads it from the disk has to know it. */
export const REGISTER_KIND: LogKind<LoggedRegisterEvent> = {
  core: REGISTER_CORE_VERSION,
  read: upcastRegister,
  // It is short: a few entries for each member and session, over years.
  readDecidedHere: (body) => upcastRegister(JSON.parse(body)),
};

/** The log of the register, as its host writes it. */
export interface RegisterLog {
  readonly command: RegisterCoreCommand;
  readonly actor: RegisterActor;
  readonly event: RegisterEvent;
  readonly entry: LoggedRegisterEvent;
  readonly folded: RegisterState;
}
