import type { May } from '../area.ts';

export const may = {
  MarkAttendance: ['secretary'],
  UndoAttendanceMark: ['secretary'],
} satisfies May<'MarkAttendance' | 'UndoAttendanceMark'>;
