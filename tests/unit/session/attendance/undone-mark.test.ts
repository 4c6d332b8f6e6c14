import { expect, it } from 'vitest';
import { attendanceCounts } from '#shared/session/attendance/marks.ts';
import { aSession, aSitting } from '../builder.ts';
import { d } from '../samples.ts';

const undo = { type: 'UndoAttendanceMark', delegateId: d(1) } as const;

it('leaves a delegate unmarked again whose first mark was a mistake', () => {
  const { state } = aSession().withDelegates(3).marked('present', d(1)).atOnce().give(undo);
  expect(attendanceCounts(state)).toMatchObject({ present: 0, unmarked: 3 });
});

it('brings back the mark that a mistaken one took the place of', () => {
  const { state } = aSitting().marked('excused', d(1)).atOnce().give(undo);
  expect(state.attendance[d(1)]?.status).toBe('present');
  expect(attendanceCounts(state)).toMatchObject({ present: 3, excused: 0 });
});
