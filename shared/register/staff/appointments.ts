import type { CalendarDay } from '../../protocol/ids.ts';
import type { PersonId } from '../../protocol/register/ids.ts';
import { sessionDay } from '../../text/dates.ts';
import { includes } from '../days.ts';
import { daysOfAppointment } from '../lasting.ts';
import type { Appointment, RegisterState } from '../state.ts';

/** What a person is appointed to on `day`. */
export function appointmentsOn(state: RegisterState, id: PersonId, day: CalendarDay): readonly Appointment[] {
  return state.staff.filter(
    (one) => one.personId === id && !one.struck && includes(daysOfAppointment(state, one), day),
  );
}

/** Whether somebody administers the server on `day` and on each day after it. */
export function isAdministeredFrom(staff: readonly Appointment[], day: CalendarDay): boolean {
  const administrators = staff.filter(({ capacity, struck }) => capacity === 'administrator' && !struck);
  let next = day;
  for (;;) {
    const there = administrators.filter((one) => includes(one, next));
    if (there.some(({ until }) => until === null)) return true;
    const last = there.reduce((latest, { until }) => (until !== null && until > latest ? until : latest), '');
    if (last === '') return false;
    next = sessionDay(last, 2);
  }
}
