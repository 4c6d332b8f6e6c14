import type { EventOf } from '../../protocol/events.ts';
import type { Moment, Reducers } from '../area.ts';
import type { SessionState } from '../state.ts';
import { evolveAbsences } from './evolve-absences.ts';
import { evolveGuestMarks } from './evolve-guest-marks.ts';
import { evolveRollBegan, evolveRollClosed } from './evolve-rolls.ts';
import { evolveAttendance } from './marks.ts';

type MarkEvent = EventOf<'AttendanceMarked' | 'AttendanceMarkUndone' | 'DelegateCheckedIn'>;
type GuestEvent = EventOf<'GuestsMarked' | 'GuestCheckedIn'>;
type AbsenceEvent = EventOf<'AbsenceReported' | 'AbsenceSettled' | 'AbsenceWithdrawn'>;
type AttendanceEvent = MarkEvent | AbsenceEvent | EventOf<'RollBegan' | 'RollClosed'> | GuestEvent;

const marks = (state: SessionState, event: MarkEvent, { at }: Moment): SessionState => ({
  ...state,
  attendance: evolveAttendance(state.attendance, event, at),
});

const guestMarks = (state: SessionState, event: GuestEvent, { at }: Moment): SessionState => ({
  ...state,
  guestAttendance: evolveGuestMarks(state.guestAttendance, event, at),
});

const absences = (state: SessionState, event: AbsenceEvent, { at }: Moment): SessionState => ({
  ...state,
  absences: evolveAbsences(state.absences, event, at),
});

export const reducers = {
  AttendanceMarked: marks,
  AttendanceMarkUndone: marks,
  DelegateCheckedIn: marks,
  RollBegan: (state, event, { at }) => evolveRollBegan(state, event, at),
  RollClosed: (state, event, { at }) => evolveRollClosed(state, event, at),
  GuestsMarked: guestMarks,
  GuestCheckedIn: guestMarks,
  AbsenceReported: absences,
  AbsenceSettled: absences,
  AbsenceWithdrawn: absences,
} satisfies Reducers<AttendanceEvent['type']>;
