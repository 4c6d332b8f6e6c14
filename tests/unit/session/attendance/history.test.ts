import { expect, it } from 'vitest';
import { courseOf, presentAt, rollsIn } from '#shared/session/attendance/history.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { aSession, aSitting, asDelegate } from '../builder.ts';
import { d, sitting } from '../samples.ts';

const begin = (n: number, excused: readonly number[] = []): CoreCommand => ({
  type: 'BeginRoll',
  ...{ sitting: sitting(n), excused: excused.map(d) },
});
const come = (n: number): CoreCommand => ({
  type: 'CheckIn',
  ...{ delegateId: d(n), means: { by: 'hall-code' } },
});

function twoSittings() {
  return aSession()
    .withDelegates(5)
    .opened()
    .give(begin(1))
    .give(come(1), asDelegate(1))
    .give({ type: 'CloseRoll', unmarked: 'absent' })
    .give(come(2), asDelegate(2))
    .leaving(d(1))
    .marked('present', d(1))
    .leaving(d(2))
    .marked('excused', d(3))
    .marked('present', d(4))
    .atOnce()
    .give({ type: 'UndoAttendanceMark', delegateId: d(4) })
    .give(begin(2, [5]))
    .marked('present', d(1));
}

it('tells of each sitting who came when, was late, left, was back, and was absent', () => {
  const [first, second] = rollsIn(twoSittings().log);
  if (!first || !second) throw new Error('two rolls were called');
  expect([first.sitting, second.sitting]).toEqual([sitting(1), sitting(2)]);
  expect([first.endedAt, second.endedAt]).toEqual([second.beganAt, null]);
  const course = (n: number) => courseOf(first, d(n));
  expect(course(1)).toMatchObject({ late: false, leftAt: null, missing: null });
  expect(course(1).stays).toHaveLength(2);
  expect(course(2)).toMatchObject({ late: true, leftAt: expect.any(String), missing: null });
  expect(course(3)).toMatchObject({ stays: [], missing: 'excused' });
  // A mark by mistake was none.
  expect(course(4)).toMatchObject({ stays: [], missing: 'absent' });
  expect(courseOf(second, d(5))).toMatchObject({ missing: 'excused' });
  expect(courseOf(second, d(2))).toMatchObject({ missing: 'unmarked' });
});

it('says who made each mark, and by what', () => {
  const [first] = rollsIn(twoSittings().log);
  const marks = first?.marks.map(({ delegateId, actor, means }) => [
    delegateId,
    actor.capacity,
    means?.by ?? null,
  ]);
  expect(marks?.[0]).toEqual([d(1), 'delegate', 'hall-code']);
  expect(marks?.[1]).toEqual([d(2), 'secretary', null]);
});

it('takes marks of a log without rolls as of the whole session, and a log without marks as nothing', () => {
  const rolls = rollsIn(aSitting().ended().log);
  expect(rolls).toMatchObject([{ sitting: null, beganAt: null, endedAt: expect.any(String) }]);
  expect(rollsIn(aSession().withDelegates(2).log)).toEqual([]);
});

it('knows who was present at any vote, from before and after somebody left', () => {
  const story = aSitting().voting();
  const opened = story.log.length;
  story.leaving(d(2)).counted();
  expect(presentAt(story.log, opened)).toEqual([d(1), d(2), d(3)]);
  expect(presentAt(story.log, story.log.length)).toEqual([d(1), d(3)]);
});
