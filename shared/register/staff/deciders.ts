import type { Instant } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import { dayOf } from '../../text/dates.ts';
import type { Deciders } from '../area.ts';
import { changed } from '../changed.ts';
import { endingOf } from '../ending.ts';
import { findAppointment, findPerson, valid } from '../find.ts';
import { groundsOf } from '../grounds.ts';
import { onlyNew } from '../repeated.ts';
import type { Appointment, RegisterState } from '../state.ts';
import { decided } from '../verdict.ts';
import { isAdministeredFrom } from './appointments.ts';

export const deciders = {
  AppointStaff: (state, { appointment, source, reason }) => {
    const { fresh, taken } = onlyNew((id) => findAppointment(state, id), [appointment]);
    if (taken) return refuse('id-taken', { id: taken });
    return decided(
      ...fresh.map((one) => ({ type: 'StaffAppointed', v: 1, appointment: one, source, reason }) as const),
    );
  },
  EndAppointment: (state, command, { at }) => {
    const known = valid(findAppointment(state, command.appointmentId));
    if (!known) return refuse('unknown-appointment');
    const { until } = command;
    const ending = endingOf(known, command, nameOf(state, known));
    if (ending === 'ended-so') return decided();
    if (ending !== 'ends') return { ok: false, refusal: ending };
    if (isTheLast(state, known, { ...known, until }, at)) return refuse('last-administrator');
    const appointmentIds = [known.id];
    return decided({ type: 'AppointmentsEnded', v: 1, appointmentIds, until, ...groundsOf(command) });
  },
  StrikeAppointment: (state, command, { at }) => {
    const known = findAppointment(state, command.appointmentId);
    if (!known) return refuse('unknown-appointment');
    if (known.struck) return decided();
    const struck = { at, ...groundsOf(command) };
    if (isTheLast(state, known, { ...known, struck }, at)) return refuse('last-administrator');
    return decided({ type: 'AppointmentStruck', v: 1, appointmentId: known.id, ...groundsOf(command) });
  },
} satisfies Deciders<'AppointStaff' | 'EndAppointment' | 'StrikeAppointment'>;

/** Whether nobody would administer the server on some day to come. */
function isTheLast({ staff }: RegisterState, known: Appointment, after: Appointment, at: Instant): boolean {
  return (
    known.capacity === 'administrator' &&
    !isAdministeredFrom(
      changed(staff, known.id, () => after),
      dayOf(at),
    )
  );
}

function nameOf(state: RegisterState, { personId }: Appointment): string {
  return findPerson(state, personId)?.name ?? personId;
}
