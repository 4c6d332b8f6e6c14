import type { EventOf } from '../../protocol/events.ts';
import type { Moment, Reducers } from '../area.ts';
import type { SessionState } from '../state.ts';
import { evolveAttendance } from './marks.ts';

type AttendanceEvent = EventOf<'AttendanceMarked' | 'AttendanceMarkUndone'>;

const marks = (state: SessionState, event: AttendanceEvent, { at }: Moment): SessionState => ({
  ...state,
  attendance: evolveAttendance(state.attendance, event, at),
});

export const reducers = {
  AttendanceMarked: marks,
  AttendanceMarkUndone: marks,
} satisfies Reducers<AttendanceEvent['type']>;
