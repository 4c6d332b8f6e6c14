import { z } from 'zod';
import { LoggedRegisterEvent } from '../protocol/register/events.ts';
import { mustBeKnown } from './event-versions.ts';

const Versioned = z.looseObject({ event: z.looseObject({ type: z.string(), v: z.number() }) });

/**
 * Reads one entry of the register's log, however old. When an event gets a new version, its old shape is lifted to the new one here,
 * before the parse; the log itself is never rewritten.
 * @throws UnknownRegisterEvent when a later version of this product made it.
 * @throws ZodError when it is no entry of the register.
 */
export function upcastRegister(entry: unknown): LoggedRegisterEvent {
  mustBeKnown(Versioned.parse(entry).event);
  return LoggedRegisterEvent.parse(entry);
}
