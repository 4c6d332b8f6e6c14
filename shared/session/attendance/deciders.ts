import type { AsCommands, Deciders } from '../area.ts';
import { markAttendance, undoMark } from './marks.ts';

export const deciders = {
  MarkAttendance: (state, { marks, reason }) => markAttendance(state, marks, reason),
  UndoAttendanceMark: (state, { delegateId }, { at }) => undoMark(state, delegateId, at),
} satisfies Deciders<'MarkAttendance' | 'UndoAttendanceMark'>;

export const asCommands = {
  AttendanceMarked: ({ marks, reason }) => ({ type: 'MarkAttendance', marks, reason }),
  AttendanceMarkUndone: ({ delegateId }) => ({ type: 'UndoAttendanceMark', delegateId }),
} satisfies AsCommands<'AttendanceMarked' | 'AttendanceMarkUndone'>;
