import type { Deciders } from '../area.ts';
import { markAttendance, undoMark } from './marks.ts';

export const deciders = {
  MarkAttendance: (state, { marks, reason }) => markAttendance(state, marks, reason),
  UndoAttendanceMark: (state, { delegateId }, { at }) => undoMark(state, delegateId, at),
} satisfies Deciders<'MarkAttendance' | 'UndoAttendanceMark'>;
