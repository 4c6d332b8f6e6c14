import { describe, expect, it } from 'vitest';
import { attendanceCounts } from '#shared/session/attendance/marks.ts';
import { quorum } from '#shared/session/attendance/quorum.ts';
import { aSession, SessionStory } from '../builder.ts';
import { d } from '../samples.ts';

describe('the quorum', () => {
  it.each([
    [83, 55, 56, false],
    [83, 56, 56, true],
    [82, 54, 55, false],
    [82, 55, 55, true],
    [3, 2, 2, true],
    [1, 0, 1, false],
    [1, 1, 1, true],
  ])('of %i delegates with %i present needs %i: reached %s', (total, present, needed, reached) => {
    const story = aSession().withDelegates(total);
    if (present > 0) story.present(present);
    expect(quorum(story.state)).toEqual({ total, present, needed, reached, mode: 'warn' });
  });

  it('of nobody is never reached', () => {
    expect(quorum(new SessionStory().state)).toMatchObject({ total: 0, present: 0, reached: false });
  });

  it('counts each delegate by the last mark', () => {
    const story = aSession()
      .withDelegates(5)
      .present(4)
      .leaving(d(1))
      .marked('excused', d(2))
      .marked('present', d(1));
    expect(attendanceCounts(story.state)).toEqual({
      total: 5,
      present: 3,
      excused: 1,
      absent: 0,
      suspended: 0,
      unmarked: 1,
    });
  });

  it('waits for no mark of a delegate whose rights are suspended, but counts one that is made', () => {
    const story = aSession().withDelegates(4).present(1).suspending(2).suspending(3);
    expect(attendanceCounts(story.state)).toMatchObject({ present: 1, suspended: 2, unmarked: 1 });
    story.marked('excused', d(3));
    expect(attendanceCounts(story.state)).toMatchObject({ excused: 1, suspended: 1, unmarked: 1 });
  });
});
