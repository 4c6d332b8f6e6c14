import { describe, expect, it } from 'vitest';
import type { BallotId, PollId } from '#shared/protocol/ids.ts';
import { choose } from '../../../../client/offline/ballots/ballot-slot.ts';
import { liftSlot } from '../../../../client/offline/device/ballot-slot-upgrade.ts';
import { votes } from '../../voting/samples.ts';

describe('a ballot stored by the earlier version', () => {
  it('becomes a motion of one clause and stays what it was: not sent yet', () => {
    const stored = {
      pollId: 'p3',
      ballotId: 'b2',
      choice: 'against',
      chosenAt: 1_765_159_200_000,
      earlier: ['b1'],
      status: 'pending',
      setback: 'no-answer',
    };
    expect(liftSlot(stored)).toEqual({
      pollId: 'p3',
      ballotId: 'b2',
      selection: votes('against'),
      reason: '',
      chosenAt: { clock: 'device', at: 1_765_159_200_000 },
      earlier: ['b1'],
      status: 'pending',
      setback: 'no-answer',
    });
  });

  it('keeps the reason of a refusal', () => {
    const refusal = { code: 'poll-closed', vi: 'Đã kết thúc', en: 'Closed' };
    expect(liftSlot({ choice: 'for', chosenAt: 1, status: 'refused', refusal })).toMatchObject({
      status: 'refused',
      refusal,
    });
  });

  it('is not lifted twice', () => {
    const slot = choose(undefined, {
      pollId: 'p1' as PollId,
      ballotId: 'b1' as BallotId,
      selection: votes('for'),
      reason: '',
      chosenAt: { clock: 'server', at: 1 },
    });
    expect(liftSlot(slot)).toBe(slot);
  });
});
