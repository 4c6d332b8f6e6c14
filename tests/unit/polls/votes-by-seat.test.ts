import { describe, expect, it } from 'vitest';
import { namedVotes, votesBySeat } from '../../../client/polls/votes-by-seat.ts';
import { closeOpinionPoll, openOpinionPoll, pollsOfEveryKind } from '../minutes/polls-of-every-kind.ts';
import { d, delegate, range, SessionBuilder } from '../minutes/session-builder.ts';

/** Five delegates, four of them there. */
function sitting(): SessionBuilder {
  return new SessionBuilder()
    .delegates(...range(1, 5).map((n) => delegate(n, `Lê Văn ${n}`)))
    .item(1, 'Nội dung')
    .mark('present', range(1, 4))
    .open()
    .start(1);
}
const last = (session: SessionBuilder) => {
  const poll = session.state.polls.at(-1);
  if (!poll) throw new Error('nothing was voted on');
  return poll;
};

describe('who voted how, seat by seat', () => {
  it('is known of a vote by name once it is announced, and not before', () => {
    const session = sitting().openPoll('Thông qua', 1);
    expect(namedVotes(last(session))).toBeNull();
    session.closePoll(1, { for: [1], against: [2], abstain: [3] });
    expect(namedVotes(last(session))).toBeNull();
    const poll = last(session.announce(1));
    const named = namedVotes(poll);
    if (!named || poll.status !== 'announced') return expect.unreachable();
    expect(Object.fromEntries(votesBySeat(poll, named, 0))).toEqual({
      [d(1)]: 'for',
      [d(2)]: 'against',
      [d(3)]: 'abstain',
      [d(4)]: 'silent',
      [d(5)]: 'absent',
    });
  });

  it('is shown of no secret vote, no opinion poll, and nothing of which only numbers are known', () => {
    const session = new SessionBuilder()
      .delegates(...range(1, 83).map((n) => delegate(n, `Lê Văn ${n}`)))
      .mark('present', range(13, 78))
      .open();
    pollsOfEveryKind(session, 1, 1);
    openOpinionPoll(session);
    closeOpinionPoll(session, session.state.polls.length);
    const shown = session.state.polls.filter((poll) => namedVotes(poll) !== null);
    const kinds = shown.map(({ question: { procedure } }) =>
      procedure.type === 'manual' ? procedure.means : procedure.type,
    );
    expect(new Set(kinds)).toEqual(new Set(['open', 'hands-by-name']));
  });
});
