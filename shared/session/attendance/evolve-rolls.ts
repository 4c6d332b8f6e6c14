import type { EventOf } from '../../protocol/events.ts';
import type { DelegateId, Instant } from '../../protocol/ids.ts';
import type { Attendance, SessionState } from '../state.ts';
import { rollOf } from './rolls-known.ts';

export function evolveRollBegan(
  state: SessionState,
  { sitting, excused }: EventOf<'RollBegan'>,
  at: Instant,
): SessionState {
  const isFirst = state.roll === null && state.status === 'preparing';
  const kept = isFirst ? state.attendance : {};
  const marks = excused
    .filter((id) => kept[id] === undefined)
    .map((id): [DelegateId, Attendance] => [id, { status: 'excused', markedAt: at, before: null }]);
  const had = !isFirst && (state.roll !== null || Object.keys(state.attendance).length > 0);
  return {
    ...state,
    roll: { sitting, beganAt: at, closedAt: null },
    earlierRolls: had ? [...state.earlierRolls, rollOf(state)] : state.earlierRolls,
    attendance: { ...kept, ...Object.fromEntries(marks) },
    guestAttendance: {},
  };
}

export function evolveRollClosed(
  state: SessionState,
  { absent }: EventOf<'RollClosed'>,
  at: Instant,
): SessionState {
  const marks = absent.map((id): [DelegateId, Attendance] => [
    id,
    { status: 'absent', markedAt: at, before: null },
  ]);
  return {
    ...state,
    roll: state.roll && { ...state.roll, closedAt: at },
    attendance: { ...state.attendance, ...Object.fromEntries(marks) },
  };
}
