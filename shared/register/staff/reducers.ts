import type { Reducers } from '../area.ts';
import { changed } from '../changed.ts';
import { grounded } from '../grounds.ts';

export const reducers = {
  StaffAppointed: (state, event, { at }) => ({
    ...state,
    staff: [
      ...state.staff,
      { ...event.appointment, appointed: grounded(event, at), ended: null, struck: null },
    ],
  }),
  AppointmentsEnded: (state, event, { at }) => {
    const ids = new Set(event.appointmentIds);
    const ended = grounded(event, at);
    const staff = state.staff.map((known) =>
      ids.has(known.id) ? { ...known, until: event.until, ended } : known,
    );
    return { ...state, staff };
  },
  AppointmentStruck: (state, event, { at }) => ({
    ...state,
    staff: changed(state.staff, event.appointmentId, (known) => ({ ...known, struck: grounded(event, at) })),
  }),
} satisfies Reducers<'StaffAppointed' | 'AppointmentsEnded' | 'AppointmentStruck'>;
