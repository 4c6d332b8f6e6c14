import { describe, expect, it } from 'vitest';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import { type OwnPart, ownPart } from '../../../client/delegate/vote/own-part.ts';
import { aSession, aSitting, type SessionStory } from '../session/builder.ts';
import { a, d, delegate, p, u } from '../session/samples.ts';

function partOf(n: number, story: SessionStory): OwnPart {
  const poll = findPoll(story.state, p(1));
  if (!poll) throw new Error('no poll was opened');
  return ownPart(story.state, poll, d(n));
}

describe('the part of a delegate in a poll', () => {
  it('is to vote, when marked present', () => {
    expect(partOf(1, aSitting().voting())).toEqual({ type: 'votes' });
  });

  it('is to be marked present first, when the vote is in the hall', () => {
    expect(partOf(3, aSitting().voting().leaving(d(3)))).toEqual({ type: 'not-present' });
  });

  it('is to answer an opinion poll wherever one is', () => {
    expect(partOf(3, aSitting().leaving(d(3)).askingOpinions())).toEqual({ type: 'votes' });
  });

  it('is none with a declared conflict of interest, and the declared reason says why', () => {
    const story = aSitting()
      .declaring(d(2), a(1), 'Là chủ đầu tư')
      .voting({ agendaItemId: a(1) });
    expect(partOf(2, story)).toEqual({ type: 'recused', reason: 'Là chủ đầu tư' });
    expect(partOf(1, story)).toEqual({ type: 'votes' });
  });

  it('is none in a vote of another group', () => {
    const story = aSession()
      .registering(delegate(1), delegate(2), delegate(3, { group: 'Tổ số 2' }))
      .opened()
      .allPresent()
      .voting({ electorate: { type: 'group', unit: u(1), name: 'Tổ số 1' } });
    expect(partOf(3, story)).toEqual({
      type: 'not-asked',
      electorate: { type: 'group', unit: u(1), name: 'Tổ số 1' },
    });
    expect(partOf(1, story)).toEqual({ type: 'votes' });
  });
});
