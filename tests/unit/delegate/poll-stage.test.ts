import { expect, it } from 'vitest';
import type { Poll } from '#shared/session/state.ts';
import { atFirst, isOver } from '../../../client/delegate/vote/poll-stage.ts';
import { aSitting } from '../session/builder.ts';
import { d } from '../session/samples.ts';

/** As each tablet finds it after a reload. */
const found = (story: ReturnType<typeof aSitting>) => {
  const { state } = story;
  const poll = state.polls.at(-1) as Poll;
  return { showing: atFirst(state, poll, d(1)), over: isOver(poll) };
};

it('a vote that was counted stays in sight until its result is announced, for whoever knows the count too', () => {
  const story = aSitting().voting();
  expect(found(story)).toEqual({ showing: 'sheet', over: false });
  story.counted();
  expect(story.state.polls.at(-1)?.status).toBe('closed');
  expect(found(story)).toEqual({ showing: 'bar', over: false });
  story.announcing();
  expect(found(story)).toEqual({ showing: 'gone', over: true });
});
