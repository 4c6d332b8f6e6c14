import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DelegateId, PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { BallotReceipt, CastBallot } from '#shared/protocol/socket.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type OutboxStorage, startOutbox } from '../../../../client/offline/ballots/ballot-outbox.ts';
import type { BallotSlot } from '../../../../client/offline/ballots/ballot-slot.ts';
import { EMPTY_LIVE } from '../../connection/samples.ts';
import { aSitting } from '../../session/builder.ts';
import { levels, PROCEDURES, votes } from '../../voting/samples.ts';

const pollId = 'p1' as PollId;
const me = 'd1' as DelegateId;

const recordedAs = (ballot: CastBallot): Outcome<BallotReceipt> => ({
  ok: true,
  ...ballot,
  recordedAt: '2026-12-08T02:00:00.000Z',
});

/** "for", "for, against": the marks of a motion. */
function marksOf(selection: Selection): string {
  return selection.type === 'motion' ? selection.choices.join(', ') : selection.type;
}

/** A server that answers as it is told, and a device that remembers what it was given. */
function setUp(stored: readonly BallotSlot[] = []) {
  const journal: string[] = [];
  const kept = new Map<PollId, BallotSlot>(stored.map((slot) => [slot.pollId, slot]));
  let answer: (ballot: CastBallot) => Promise<Outcome<BallotReceipt>> = async (ballot) => recordedAs(ballot);
  const store = createStore(() => EMPTY_LIVE);
  const welcomes = new Set<() => void>();
  const watching = new Set<(slot: BallotSlot) => void>();
  const storage: OutboxStorage = {
    load: async () => [...kept.values()],
    async put(slot) {
      journal.push(`store ${marksOf(slot.selection)} ${slot.status}`);
      kept.set(slot.pollId, slot);
    },
    async remove(id) {
      kept.delete(id);
    },
    watch(listener) {
      watching.add(listener);
      return () => watching.delete(listener);
    },
  };
  const outbox = startOutbox(
    {
      store,
      clock: {
        now: () => Date.now(),
        read: () => ({ clock: 'server', at: Date.now() }),
        onAdjusted: () => () => {},
      },
      cast(ballot) {
        journal.push(`send ${marksOf(ballot.selection)}`);
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
    comeBack(session: SessionState | null = null) {
      store.setState({ connection: 'online', session });
      for (const welcome of welcomes) welcome();
    },
    /** Another window of the device puts it. */
    putElsewhere(slot: BallotSlot) {
      for (const heard of watching) heard(slot);
    },
    hold: (receipt: BallotReceipt) => store.setState({ myBallots: { [receipt.pollId]: receipt } }),
    slot: () => outbox.slots.getState()[pollId],
    status: () => outbox.slots.getState()[pollId]?.status,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the ballot outbox', () => {
  it('stores a ballot on the device before it is sent', async () => {
    const { outbox, journal, status } = setUp();
    await outbox.cast(pollId, votes('for'));
    expect(journal).toEqual(['store for pending', 'send for', 'store for recorded']);
    expect(status()).toBe('recorded');
  });

  it('sends nothing while offline, and the latest choice alone on return', async () => {
    const { outbox, journal, goOffline, comeBack, status } = setUp();
    goOffline();
    await outbox.cast(pollId, votes('for'));
    await outbox.cast(pollId, votes('against'));
    expect(outbox.unsent()).toBe(1);
    comeBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(journal.filter((entry) => entry.startsWith('send'))).toEqual(['send against']);
    expect(status()).toBe('recorded');
  });

  it('sends what was chosen last, in whichever window of the device, and from each of them the same ballot', async () => {
    const here = setUp();
    const there = setUp();
    for (const { goOffline } of [here, there]) goOffline();
    await here.outbox.cast(pollId, votes('for'));
    const first = here.slot();
    if (first) there.putElsewhere(first);
    expect(there.slot()?.ballotId).toBe(first?.ballotId);
    await there.outbox.cast(pollId, votes('against'));
    const last = there.slot();
    if (last) here.putElsewhere(last);
    // What a slow window says of the first one comes too late.
    if (first) there.putElsewhere(first);
    for (const { comeBack } of [here, there]) comeBack();
    await vi.advanceTimersByTimeAsync(0);
    for (const { journal } of [here, there]) {
      expect(journal.filter((entry) => entry.startsWith('send'))).toEqual(['send against']);
    }
    expect(here.slot()?.ballotId).toBe(last?.ballotId);
  });

  it('sends at once what was chosen in another window, where that one cannot', async () => {
    const { journal, putElsewhere } = setUp();
    const there = setUp();
    there.goOffline();
    await there.outbox.cast(pollId, votes('abstain'));
    const slot = there.slot();
    if (slot) putElsewhere(slot);
    await vi.advanceTimersByTimeAsync(0);
    expect(journal.filter((entry) => entry.startsWith('send'))).toEqual(['send abstain']);
  });

  it('sends what was stored before a restart', async () => {
    const before = setUp();
    before.goOffline();
    await before.outbox.cast(pollId, votes('abstain'));
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
        : recordedAs(ballot);
    });
    await outbox.cast(pollId, votes('for'));
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
          acknowledge.push(() => resolve(recordedAs(ballot)));
        }),
    );
    void outbox.cast(pollId, votes('for'));
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
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    kept.set = () => {
      throw new Error('disk full');
    };
    await outbox.cast(pollId, votes('for'));
    expect(status()).toBe('recorded');
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
  });

  it('stops after a refusal that is final', async () => {
    const { outbox, journal, answerWith, status } = setUp();
    answerWith(async () => refuse('poll-closed'));
    await outbox.cast(pollId, votes('for'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(status()).toBe('refused');
    expect(journal.filter((entry) => entry === 'send for')).toHaveLength(1);
  });

  it('is recorded by an acknowledgement that comes twice, and by no earlier one', async () => {
    const { outbox, answerWith, slot, status } = setUp();
    const acknowledge: (() => void)[] = [];
    answerWith(
      (ballot) => new Promise((resolve) => void acknowledge.push(() => resolve(recordedAs(ballot)))),
    );
    void outbox.cast(pollId, votes('for'));
    await vi.advanceTimersByTimeAsync(0);
    void outbox.cast(pollId, votes('against'));
    await vi.advanceTimersByTimeAsync(3300);
    expect(acknowledge).toHaveLength(3);
    acknowledge[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(status()).toBe('pending');
    acknowledge[2]?.();
    acknowledge[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(slot()).toMatchObject({ status: 'recorded', selection: votes('against') });
  });

  it('believes the acknowledgements in whatever order they overtake each other', async () => {
    const { outbox, answerWith, slot } = setUp();
    const acknowledge: (() => void)[] = [];
    answerWith(
      (ballot) => new Promise((resolve) => void acknowledge.push(() => resolve(recordedAs(ballot)))),
    );
    void outbox.cast(pollId, votes('for', 'for'));
    await vi.advanceTimersByTimeAsync(0);
    void outbox.cast(pollId, votes('for', 'against'));
    await vi.advanceTimersByTimeAsync(0);
    acknowledge[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    acknowledge[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(slot()).toMatchObject({ status: 'recorded', selection: votes('for', 'against') });
  });

  it('sends a paper of any kind as it was filled in, and the reason trimmed and composed', async () => {
    const { outbox, answerWith } = setUp();
    const sent: CastBallot[] = [];
    answerWith(async (ballot) => {
      sent.push(ballot);
      return recordedAs(ballot);
    });
    await outbox.cast(pollId, levels('high', null, 'low'));
    await outbox.cast(pollId, votes('against'), '  Thiếu nguồn vốn '.normalize('NFD'));
    expect(sent).toMatchObject([
      { selection: levels('high', null, 'low'), reason: '' },
      { selection: votes('against'), reason: 'Thiếu nguồn vốn' },
    ]);
  });

  it('keeps a ballot of an opinion poll for days without a network, and sends it on return', async () => {
    const sitting = aSitting().askingOpinions();
    const { outbox, journal, goOffline, comeBack, status } = setUp();
    goOffline();
    await outbox.cast(pollId, votes('for'), 'Nhất trí');
    await vi.advanceTimersByTimeAsync(3 * 86_400_000);
    expect(outbox.unsent()).toBe(1);
    expect(journal.filter((entry) => entry.startsWith('send'))).toEqual([]);
    comeBack(sitting.state);
    await vi.advanceTimersByTimeAsync(0);
    expect(status()).toBe('recorded');
  });

  it('refuses it plainly when the poll has closed in the meantime', async () => {
    const sitting = aSitting().askingOpinions().counted();
    const { outbox, journal, goOffline, comeBack, slot } = setUp();
    goOffline();
    await outbox.cast(pollId, votes('for'), 'Nhất trí');
    comeBack(sitting.state);
    await vi.advanceTimersByTimeAsync(0);
    expect(slot()).toMatchObject({ status: 'refused', refusal: { code: 'poll-closed' } });
    expect(journal.filter((entry) => entry.startsWith('send'))).toEqual([]);
  });

  it('finds on the record a ballot whose acknowledgement was lost', async () => {
    const selection = votes('against');
    const ended = aSitting()
      .voting({ procedure: PROCEDURES.opinion })
      .counted(new Map([[me, { selection, reason: 'Thiếu vốn' }]]));
    const { outbox, answerWith, comeBack, status } = setUp();
    answerWith(() => new Promise(() => {}));
    void outbox.cast(pollId, selection, 'Thiếu vốn');
    await vi.advanceTimersByTimeAsync(0);
    comeBack(ended.state);
    expect(status()).toBe('recorded');
  });

  it('never answers another question that bears the same id since the server was restored from a backup', async () => {
    const asked = aSitting().voting().state;
    const askedInstead = aSitting()
      .leaving('d2' as DelegateId)
      .voting().state;
    const { outbox, journal, kept, goOffline, comeBack, slot, status } = setUp();
    comeBack(asked);
    goOffline();
    await outbox.cast(pollId, votes('for'));
    comeBack(askedInstead);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(journal.filter((entry) => entry.startsWith('send'))).toEqual([]);
    expect(slot()).toBeUndefined();
    expect(kept.size).toBe(0);
    // Nor is one that the other history had recorded taken for an answer to it.
    await outbox.cast(pollId, votes('against'));
    expect(status()).toBe('recorded');
    comeBack(asked);
    expect(slot()).toBeUndefined();
  });

  it('is sent on return to the question that it was filled in for, also after a restart', async () => {
    const asked = aSitting().voting().state;
    const before = setUp();
    before.comeBack(asked);
    before.goOffline();
    await before.outbox.cast(pollId, votes('for'));
    const after = setUp([...before.kept.values()]);
    after.goOffline();
    await vi.advanceTimersByTimeAsync(0);
    after.comeBack(asked);
    await vi.advanceTimersByTimeAsync(0);
    expect(after.journal).toContain('send for');
    expect(after.status()).toBe('recorded');
  });

  it('gives up what was replaced on another device since', async () => {
    const { outbox, goOffline, hold, status } = setUp();
    goOffline();
    await outbox.cast(pollId, votes('for'));
    hold({
      pollId,
      ballotId: crypto.randomUUID() as BallotReceipt['ballotId'],
      selection: votes('against'),
      reason: '',
      recordedAt: new Date(Date.now() + 60_000).toISOString(),
    });
    expect(status()).toBeUndefined();
    expect(outbox.unsent()).toBe(0);
  });
});
