import type { CalendarDay } from '../../protocol/ids.ts';
import type { BodyId, PersonId } from '../../protocol/register/ids.ts';
import { findBody } from '../find.ts';
import type { RegisterState } from '../state.ts';
import { appointmentsOn } from './appointments.ts';

/** Whether this person runs the sessions of the body on `day`: as a secretary of the whole office, or of that body. */
export function isSecretaryOf(
  state: RegisterState,
  personId: PersonId,
  bodyId: BodyId,
  day: CalendarDay,
): boolean {
  return appointmentsOn(state, personId, day).some(
    ({ capacity, within }) =>
      capacity === 'secretary' && (within === 'server' || covers(state, within, bodyId)),
  );
}

/**
 * Whether whoever is a secretary of the body `within` is one of the body `id`, too: of its committees and groups. A standing body has a
 * secretary of its own: its affairs are not the whole council's.
 */
export function covers(state: RegisterState, within: BodyId, id: BodyId): boolean {
  const body = findBody(state, id);
  return id === within || (body?.parent === within && (body.kind === 'committee' || body.kind === 'group'));
}
