import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DelegateId, PollId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { BallotReceipt, CastBallot } from '#shared/protocol/socket.ts';
import type { Live } from '../../../client/connection/live.ts';
import { type OutboxStorage, startOutbox } from '../../../client/offline/ballot-outbox.ts';
import type { BallotSlot } from '../../../client/offline/ballot-slot.ts';

const pollId = 'p1' as PollId;
const me = 'd7' as DelegateId;

/** A server that answers as it is told, and a device that remembers what it was given. */
function setUp(stored: readonly BallotSlot[] = []) {
  const journal: string[] = [];
  const kept = new Map<PollId, BallotSlot>(stored.map((slot) => [slot.pollId, slot]));
  let answer: (ballot: CastBallot) => Promise<Outcome<BallotReceipt>> = async (ballot) => ({
    ok: true,
    ...ballot,
    recordedAt: '2026-12-08T02:00:00.000Z',
  });
  const store = createStore<Live>(() => ({
    connection: 'online',
    turnedAway: null,
    me: null,
    session: null,
    clockOffset: 0,
    progress: null,
    votingSuspended: false,
    myBallots: {},
    online: [],
  }));
  const welcomes = new Set<() => void>();
  const storage: OutboxStorage = {
    load: async () => [...kept.values()],
    async put(slot) {
      journal.push(`store ${slot.choice} ${slot.status}`);
      kept.set(slot.pollId, slot);
    },
    async remove(id) {
      kept.delete(id);
    },
  };
  const outbox = startOutbox(
    {
      store,
      cast(ballot) {
        journal.push(`send ${ballot.choice}`);
        return answer(ballot);
      },
      onWelcome(listener) {
        welcomes.add(listener);
        return () => welcomes.delete(listener);
      },
      onEvents: () => () => {},
    },
    storage,
    me,
  );
  return {
    outbox,
    journal,
    kept,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    goOffline: () => store.setState({ connection: 'offline' }),
    comeBack() {
      store.setState({ connection: 'online' });
      for (const welcome of welcomes) welcome();
    },
    status: () => outbox.slots.getState()[pollId]?.status,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the ballot outbox', () => {
  it('stores a ballot on the device before it is sent', async () => {
    const { outbox, journal, status } = setUp();
    await outbox.cast(pollId, 'for');
    expect(journal).toEqual(['store for pending', 'send for', 'store for recorded']);
    expect(status()).toBe('recorded');
  });

  it('sends nothing while offline, and the latest choice alone on return', async () => {
    const { outbox, journal, goOffline, comeBack, status } = setUp();
    goOffline();
    await outbox.cast(pollId, 'for');
    await outbox.cast(pollId, 'against');
    expect(outbox.unsent()).toBe(1);
    comeBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(journal.filter((entry) => entry.startsWith('send'))).toEqual(['send against']);
    expect(status()).toBe('recorded');
  });

  it('sends what was stored before a restart', async () => {
    const before = setUp();
    before.goOffline();
    await before.outbox.cast(pollId, 'abstain');
    const after = setUp([...before.kept.values()]);
    await vi.advanceTimersByTimeAsync(0);
    expect(after.journal).toContain('send abstain');
    expect(after.status()).toBe('recorded');
  });

  it('tries again with the same ballot while voting is suspended', async () => {
    const { outbox, journal, answerWith, status } = setUp();
    const ids = new Set<string>();
    answerWith(async (ballot) => {
      ids.add(ballot.ballotId);
      return ids.size > 0 && journal.filter((entry) => entry === 'send for').length < 3
        ? refuse('voting-suspended')
        : { ok: true, ...ballot, recordedAt: '2026-12-08T02:00:00.000Z' };
    });
    await outbox.cast(pollId, 'for');
    expect(status()).toBe('pending');
    await vi.advanceTimersByTimeAsync(4000);
    expect(status()).toBe('recorded');
    expect(ids.size).toBe(1);
  });

  it('tries again when no acknowledgement comes, and believes a late one', async () => {
    const { outbox, journal, answerWith, status } = setUp();
    const acknowledge: (() => void)[] = [];
    answerWith(
      (ballot) =>
        new Promise((resolve) => {
          acknowledge.push(() => resolve({ ok: true, ...ballot, recordedAt: '2026-12-08T02:00:00.000Z' }));
        }),
    );
    void outbox.cast(pollId, 'for');
    await vi.advanceTimersByTimeAsync(3300);
    expect(journal.filter((entry) => entry === 'send for')).toHaveLength(2);
    acknowledge[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(status()).toBe('recorded');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(journal.filter((entry) => entry === 'send for')).toHaveLength(2);
  });

  it('does not lose the vote to a store that hangs', async () => {
    const { outbox, kept, status } = setUp();
    kept.set = () => {
      throw new Error('disk full');
    };
    await outbox.cast(pollId, 'for');
    expect(status()).toBe('recorded');
  });

  it('stops after a refusal that is final', async () => {
    const { outbox, journal, answerWith, status } = setUp();
    answerWith(async () => refuse('poll-closed'));
    await outbox.cast(pollId, 'for');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(status()).toBe('refused');
    expect(journal.filter((entry) => entry === 'send for')).toHaveLength(1);
  });
});
