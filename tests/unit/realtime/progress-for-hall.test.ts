import { expect, it } from 'vitest';
import type { Procedure } from '#shared/protocol/polls.ts';
import type { PollProgress } from '#shared/protocol/socket.ts';
import type { SessionState } from '#shared/session/state.ts';
import { progressForHall } from '../../../server/realtime/progress-for-hall.ts';
import { d, delegate, p, SessionBuilder } from '../minutes/session-builder.ts';

it.each<[string, Procedure, boolean]>([
  ['an open vote that shows who has voted', { type: 'open', showNames: true }, true],
  ['any other open vote', { type: 'open', showNames: false }, false],
  ['a secret ballot', { type: 'secret' }, false],
  ['an opinion poll', { type: 'opinion' }, false],
])('the hall sees names in %s: %j, %s', (_, procedure, seen) => {
  const session = new SessionBuilder().delegates(delegate(1, 'Lê Văn Ân')).item(1, 'Nội dung');
  const { state } = session.mark('present', [1]).open().start(1).openPoll('Thông qua', 1);
  const [poll] = state.polls;
  if (!poll) throw new Error('no vote was opened');
  const asked = { ...state, polls: [{ ...poll, question: { ...poll.question, procedure } }] };
  const progress: PollProgress = { pollId: p(1), cast: 1, eligible: 1, issued: null, names: [d(1)] };
  expect(progressForHall(host(asked, asked, progress))).toEqual([
    seen ? progress : { ...progress, names: null },
  ]);
});

it('the hall sees nothing of a vote in an item that it may not know of', () => {
  const session = new SessionBuilder().delegates(delegate(1, 'Lê Văn Ân')).item(1, 'Nội dung');
  const { state } = session.mark('present', [1]).open().start(1).openPoll('Thông qua', 1);
  const progress: PollProgress = { pollId: p(1), cast: 1, eligible: 1, issued: null, names: [d(1)] };
  expect(progressForHall(host(state, { ...state, polls: [] }, progress))).toEqual([]);
});

const host = (state: SessionState, told: SessionState, progress: PollProgress) => ({
  state,
  stateFor: () => told,
  progress: [progress],
});
