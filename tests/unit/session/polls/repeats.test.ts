import { describe, expect, it } from 'vitest';
import type { PollQuestion } from '#shared/protocol/polls.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { inForce } from '#shared/session/polls/polls.ts';
import { PROCEDURES } from '../../voting/samples.ts';
import { aSitting, ballotsOf, puttingToVote, type SessionStory } from '../builder.ts';
import { p } from '../samples.ts';

const REASON = 'Máy của một số đại biểu mất kết nối';
const repeating = (n: number, changes: Partial<PollQuestion> = {}): Partial<PollQuestion> => ({
  repeats: { pollId: p(n), reason: REASON },
  ...changes,
});
const refusalOf = (story: SessionStory, changes: Partial<PollQuestion>) => {
  const decision = story.ask(puttingToVote(changes));
  return decision.ok ? null : decision.refusal.code;
};
const forces = ({ state }: SessionStory) => state.polls.map(inForce);
const votedOnce = () =>
  aSitting()
    .voting()
    .counted(ballotsOf({ for: 3 }));

describe('a vote that is repeated', () => {
  it('stays on record as it was, with the reason, and holds no more', () => {
    const story = votedOnce().announcing();
    const before = story.state.polls[0];
    story.voting(repeating(1));
    expect(story.state.polls[0]).toEqual({
      ...before,
      superseded: { by: p(2), reason: REASON, at: story.log.at(-1)?.at },
    });
    expect(forces(story)).toEqual([false, true]);
  });

  it('may be one that was not announced yet, and may be held another way', () => {
    expect(refusalOf(votedOnce(), repeating(1))).toBeNull();
    expect(refusalOf(votedOnce(), repeating(1, { procedure: PROCEDURES.secret }))).toBeNull();
    expect(refusalOf(votedOnce(), repeating(1, { procedure: PROCEDURES['hands, counted'] }))).toBeNull();
  });

  it('is not one that never was, is open, was annulled, or was repeated already', () => {
    const opinion = { procedure: PROCEDURES.opinion };
    expect(refusalOf(aSitting(), repeating(1))).toBe('unknown-poll');
    expect(refusalOf(aSitting().voting(), repeating(1))).toBe('poll-already-open');
    expect(refusalOf(aSitting().askingOpinions(), repeating(1, opinion))).toBe('poll-open');
    expect(refusalOf(votedOnce().annulling(), repeating(1))).toBe('poll-annulled');
    expect(refusalOf(votedOnce().voting(repeating(1)).counted(), repeating(1))).toBe('poll-superseded');
  });

  it('is repeated in the hall if it was held there, and in writing if in writing', () => {
    const inWriting = () => aSitting().askingOpinions().counted();
    expect(refusalOf(votedOnce(), repeating(1, { procedure: PROCEDURES.opinion }))).toBe('poll-form-unfit');
    expect(refusalOf(inWriting(), repeating(1))).toBe('poll-form-unfit');
    expect(refusalOf(inWriting(), repeating(1, { procedure: PROCEDURES.opinion }))).toBeNull();
  });

  it('may be repeated again and again: the last one holds', () => {
    const story = votedOnce().voting(repeating(1)).counted().voting(repeating(2)).counted();
    expect(forces(story)).toEqual([false, false, true]);
    expect(story.state.polls.map(({ superseded }) => superseded?.by ?? null)).toEqual([p(2), p(3), null]);
  });

  it('holds again when its repeat is annulled, open or counted, and can be repeated anew', () => {
    const open = votedOnce().voting(repeating(1)).annulling();
    expect(open.state.polls[0]?.superseded).toBeNull();
    expect(forces(open)).toEqual([true, false]);
    const counted = votedOnce().voting(repeating(1)).counted().announcing().annulling();
    expect(forces(counted)).toEqual([true, false]);
    expect(refusalOf(counted, repeating(1))).toBeNull();
  });

  it('comes back alone: of three, the annulled last one gives back the second and not the first', () => {
    const story = votedOnce().voting(repeating(1)).counted().voting(repeating(2)).annulling();
    expect(forces(story)).toEqual([false, true, false]);
  });

  it('cannot be annulled as well, which would bring back what it had replaced', () => {
    const story = votedOnce().voting(repeating(1)).counted().voting(repeating(2)).counted();
    for (const n of [1, 2]) {
      const decision = story.ask({ type: 'AnnulPoll', pollId: p(n), reason: 'Nhầm' });
      expect(decision).toMatchObject({ ok: false, refusal: { code: 'poll-superseded' } });
    }
    expect(forces(story.annulling())).toEqual([false, true, false]);
  });

  it('may still be announced, for the record', () => {
    const story = votedOnce().voting(repeating(1)).counted().announcing(p(1));
    expect(story.state.polls[0]).toMatchObject({ status: 'announced', superseded: { by: p(2) } });
  });
});

describe('a vote that is annulled', () => {
  it('stays on record with the reason; what was counted is kept, and nothing is known of an open one', () => {
    const counted = votedOnce();
    const ending = counted.state.polls.map(pollEnding)[0];
    expect(ending).toMatchObject({ closedBy: 'secretariat', result: { returned: 3 } });
    const poll = counted.annulling().state.polls[0];
    expect(poll).toMatchObject({
      status: 'annulled',
      reason: 'Nhầm nội dung',
      annulledAt: counted.log.at(-1)?.at,
    });
    expect(poll && pollEnding(poll)).toEqual({
      closedAt: ending?.closedAt,
      closedBy: ending?.closedBy,
      quorumAtClosing: ending?.quorumAtClosing,
      record: ending?.record,
      result: ending?.result,
    });
    expect(aSitting().voting().annulling().state.polls.map(pollEnding)).toEqual([null]);
  });

  it('leaves the hall free for the next one', () => {
    expect(refusalOf(aSitting().voting().annulling(), {})).toBeNull();
  });
});
