import { BY_SECRETARY, type May } from '../area.ts';

export const may = {
  MarkAttendance: BY_SECRETARY,
  UndoAttendanceMark: BY_SECRETARY,
} satisfies May<'MarkAttendance' | 'UndoAttendanceMark'>;
