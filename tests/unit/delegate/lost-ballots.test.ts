import { describe, expect, it } from 'vitest';
import type { BallotId, PollId } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import {
  lostBallots,
  type OnDevice,
  unsentOpinions,
} from '../../../client/delegate/vote/lost/lost-ballots.ts';
import { answered, type BallotSlot, choose } from '../../../client/offline/ballots/ballot-slot.ts';
import { membersViewOf } from '../access/members-view.ts';
import { aSitting, castInTurn, type SessionStory } from '../session/builder.ts';
import { d, p } from '../session/samples.ts';
import { votes } from '../voting/samples.ts';

const NOTHING: OnDevice = {
  slots: {},
  secret: {},
  notCast: new Set(),
  held: new Set(),
  told: new Set(),
};

const late = refusal('poll-closed');
const slot = (pollId: PollId): BallotSlot =>
  choose(undefined, {
    pollId,
    ballotId: 'b1' as BallotId,
    selection: votes('for'),
    reason: '',
    chosenAt: { clock: 'server', at: 1 },
  });
const lateSlot = answered(slot(p(1)), 'b1' as BallotId, { ok: false, refusal: late });

/** Poll 1 is over and not announced; poll 2 has begun. */
const nextBegun = () => aSitting().voting().counted().announcing().voting();
const told = (story: SessionStory, device: Partial<OnDevice>) =>
  lostBallots(membersViewOf(story), { ...NOTHING, ...device }, d(1));

describe('a ballot that is not counted is told of', () => {
  it('when it came too late, also once the next vote covers the one before', () => {
    for (const story of [aSitting().voting().counted(), nextBegun()]) {
      expect(told(story, { slots: { [p(1)]: lateSlot } })).toMatchObject([
        { pollId: p(1), why: 'late', otherCounted: false },
      ]);
    }
  });

  it('when it was secret and the box was closed', () => {
    const secret = { [p(1)]: { status: 'refused', refusal: late } as const };
    expect(told(nextBegun(), { secret })).toMatchObject([{ why: 'late' }]);
  });

  it('when it was marked and never cast', () => {
    expect(told(nextBegun(), { notCast: new Set([p(1)]) })).toMatchObject([{ why: 'not-cast' }]);
  });

  it('with the word that the one before it counts', () => {
    const slots = { [p(1)]: lateSlot };
    const ended = aSitting().voting().counted();
    expect(told(ended, { slots, held: new Set([p(1)]) })).toMatchObject([{ otherCounted: true }]);
    const announced = aSitting()
      .voting()
      .counted(castInTurn([votes('against')]))
      .announcing();
    expect(told(announced, { slots })).toMatchObject([{ otherCounted: true }]);
  });

  it('once', () => {
    expect(told(nextBegun(), { slots: { [p(1)]: lateSlot }, told: new Set([p(1)]) })).toEqual([]);
  });
});

describe('nothing is told', () => {
  it('of a ballot that is counted, on its way, or refused for another reason', () => {
    const pending = slot(p(1));
    const recorded: BallotSlot = { ...pending, status: 'recorded' };
    const absent: BallotSlot = { ...pending, status: 'refused', refusal: refusal('voting-suspended') };
    for (const one of [pending, recorded, absent]) {
      expect(told(nextBegun(), { slots: { [p(1)]: one } })).toEqual([]);
    }
  });

  it('while the poll is open, and of an annulled poll, where nobody’s ballot is counted', () => {
    const device = { slots: { [p(1)]: lateSlot }, notCast: new Set<string>([p(1)]) };
    expect(told(aSitting().voting(), device)).toEqual([]);
    expect(told(aSitting().voting().annulling(), device)).toEqual([]);
  });
});

it('takes an answer in writing for unsent only where it is not what was sent, and not blank', () => {
  const sent = { ...slot(p(1)), reason: 'Vì xa' };
  const draft = (choice: 'for' | 'against' | null, reason = '') => ({ selection: votes(choice), reason });
  const drafts = {
    p1: draft('for', ' Vì xa '),
    p2: draft(null, ' '),
    p3: draft('against'),
    p4: draft(null, 'Vì gần'),
  };
  expect(unsentOpinions(drafts, { p1: sent })).toEqual(['p3', 'p4']);
});
