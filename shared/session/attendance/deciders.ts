import type { AsCommands, Deciders } from '../area.ts';
import { reportAbsence, settleAbsence, withdrawAbsence } from './absences.ts';
import { checkInGuest, markGuests } from './guests.ts';
import { markAttendance, undoMark } from './marks.ts';
import { beginRoll, checkIn, closeRoll } from './rolls.ts';

type AttendanceCommand =
  | 'MarkAttendance'
  | 'UndoAttendanceMark'
  | 'BeginRoll'
  | 'CloseRoll'
  | 'CheckIn'
  | 'CheckInGuest'
  | 'MarkGuests'
  | 'ReportAbsence'
  | 'SettleAbsence'
  | 'WithdrawAbsence';

export const deciders = {
  MarkAttendance: (state, { marks, reason }) => markAttendance(state, marks, reason),
  UndoAttendanceMark: (state, { delegateId }, { at }) => undoMark(state, delegateId, at),
  BeginRoll: (state, { sitting, excused }) => beginRoll(state, sitting, excused),
  CloseRoll: (state, { unmarked }) => closeRoll(state, unmarked),
  CheckIn: (state, { delegateId, means }) => checkIn(state, delegateId, means),
  CheckInGuest: (state, { guestId, means }) => checkInGuest(state, guestId, means),
  MarkGuests: (state, { marks }) => markGuests(state, marks),
  ReportAbsence: (state, report, { actor }) => reportAbsence(state, report, actor),
  SettleAbsence: (state, { absenceId, accepted }) => settleAbsence(state, absenceId, accepted),
  WithdrawAbsence: (state, { absenceId }) => withdrawAbsence(state, absenceId),
} satisfies Deciders<AttendanceCommand>;

export const asCommands = {
  AttendanceMarked: ({ marks, reason }) => ({ type: 'MarkAttendance', marks, reason }),
  AttendanceMarkUndone: ({ delegateId }) => ({ type: 'UndoAttendanceMark', delegateId }),
  RollBegan: ({ sitting, excused }) => ({ type: 'BeginRoll', sitting, excused }),
  RollClosed: ({ absent }) => ({
    type: 'CloseRoll',
    unmarked: absent.length > 0 ? 'absent' : 'as-they-are',
  }),
  DelegateCheckedIn: ({ delegateId, means }) => ({ type: 'CheckIn', delegateId, means }),
  GuestCheckedIn: ({ guestId, means }) => ({ type: 'CheckInGuest', guestId, means }),
  GuestsMarked: ({ marks }) => ({ type: 'MarkGuests', marks }),
  AbsenceReported: ({ absenceId, delegateId, from, to, reason }) => ({
    type: 'ReportAbsence',
    ...{ absenceId, delegateId, from, to, reason },
  }),
  AbsenceSettled: ({ absenceId, accepted }) => ({ type: 'SettleAbsence', absenceId, accepted }),
  AbsenceWithdrawn: ({ absenceId }) => ({ type: 'WithdrawAbsence', absenceId }),
} satisfies AsCommands<
  | 'AttendanceMarked'
  | 'AttendanceMarkUndone'
  | 'RollBegan'
  | 'RollClosed'
  | 'DelegateCheckedIn'
  | 'GuestCheckedIn'
  | 'GuestsMarked'
  | 'AbsenceReported'
  | 'AbsenceSettled'
  | 'AbsenceWithdrawn'
>;
