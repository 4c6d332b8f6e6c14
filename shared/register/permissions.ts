import type { CalendarDay } from '../protocol/ids.ts';
import { type Refusal, refusal } from '../protocol/refusals.ts';
import type { RegisterCommand, RegisterCommandType } from '../protocol/register/commands.ts';
import type { RegisterActor } from '../protocol/register/events.ts';
import type { BodyId } from '../protocol/register/ids.ts';
import type { May } from './area.ts';
import { may as bodies } from './bodies/may.ts';
import { may as imports } from './imports/may.ts';
import { may as members } from './members/may.ts';
import { may as office } from './office/may.ts';
import { may as people } from './people/may.ts';
import { may as sessions } from './sessions/may.ts';
import { appointmentsOn } from './staff/appointments.ts';
import { may as staff } from './staff/may.ts';
import { covers } from './staff/secretaries.ts';
import type { RegisterState } from './state.ts';
import { may as templates } from './templates/may.ts';
import { may as terms } from './terms/may.ts';

const MAY: May<RegisterCommandType> = {
  ...office,
  ...people,
  ...bodies,
  ...terms,
  ...members,
  ...imports,
  ...staff,
  ...sessions,
  ...templates,
};

/**
 * Why `actor` may not give `command` on `day`; null where they may. They act in a capacity that they are appointed to on that day: an
 * administrator may all; a secretary what concerns the members and sessions of their body, its committees and groups. The server itself
 * gives none of these.
 */
export function whyNotGive(
  state: RegisterState,
  actor: RegisterActor,
  command: RegisterCommand,
  day: CalendarDay,
): Refusal | null {
  if (actor.capacity === 'system') return refusal('register-not-permitted');
  const held = appointmentsOn(state, actor.personId, day).filter(
    ({ capacity }) => capacity === actor.capacity,
  );
  if (held.some(({ capacity }) => capacity === 'administrator')) return null;
  const concerned = concernedBy(state, command.type, command);
  const covered = concerned.every((id) =>
    held.some(({ within }) => within === 'server' || covers(state, within, id)),
  );
  return concerned.length > 0 && covered ? null : refusal('register-not-permitted');
}

/** None: the command is for administrators. */
function concernedBy<T extends RegisterCommandType>(
  state: RegisterState,
  type: T,
  command: Extract<RegisterCommand, { type: T }>,
): readonly BodyId[] {
  const concerned = MAY[type];
  return concerned === 'administrators' ? [] : concerned(state, command);
}
