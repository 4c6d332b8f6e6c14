import { describe, expect, it } from 'vitest';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { ownSittings } from '../../../client/delegate/attendance/own-sittings.ts';
import { aSession } from '../session/builder.ts';
import { d, sitting } from '../session/samples.ts';

const begin = (n: number, excused: readonly number[] = []): CoreCommand => ({
  type: 'BeginRoll',
  ...{ sitting: sitting(n), excused: excused.map(d) },
});

describe('one’s own sittings', () => {
  const story = aSession()
    .withDelegates(4)
    .opened()
    .give(begin(1))
    .marked('present', d(1), d(2))
    .give({ type: 'CloseRoll', unmarked: 'absent' })
    .give(begin(2, [3]))
    .marked('present', d(1))
    .give({ type: 'CloseRoll', unmarked: 'as-they-are' });
  const of = (n: number) => ownSittings(story.state, d(n)).map(({ sitting: which, was }) => [which, was]);

  it('are the latest first, with how each of them went', () => {
    expect(of(1)).toEqual([
      [sitting(2), 'there'],
      [sitting(1), 'there'],
    ]);
    expect(of(3)).toEqual([
      [sitting(2), 'excused'],
      [sitting(1), 'absent'],
    ]);
  });

  it('say of the sitting now who was not marked, and who came late', () => {
    expect(of(4)[0]).toEqual([sitting(2), 'unmarked']);
    story.marked('present', d(4));
    expect(of(4)[0]).toEqual([sitting(2), 'late']);
  });

  it('are none where nobody was marked', () => {
    expect(ownSittings(aSession().withDelegates(1).state, d(1))).toEqual([]);
  });
});
