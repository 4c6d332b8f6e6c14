import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BallotId, DelegateId, PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { LiveSession } from '../../connection/live.ts';
import { shortPauses } from '../../retrying/pauses.ts';
import { type Pause, retryingEach } from '../../retrying/retrying.ts';
import { newBallotId } from './ballot-id.ts';
import {
  answered,
  type BallotSlot,
  choose,
  goingOut,
  isFor,
  overtakenBy,
  reconcile,
  settle,
  unanswered,
} from './ballot-slot.ts';

type Slots = Readonly<Record<string, BallotSlot>>;

/** Where ballots outlive a reload, for one delegate of one session. */
export interface OutboxStorage {
  load(): Promise<readonly BallotSlot[]>;
  put(slot: BallotSlot): Promise<void>;
  remove(pollId: PollId): Promise<void>;
  /** Calls `listener` with each slot that another window of this device has put. @returns how to end that. */
  watch(listener: (slot: BallotSlot) => void): () => void;
}

export interface BallotOutbox {
  readonly slots: StoreApi<Slots>;
  /**
   * Stores the ballot on the device, then sends it until the server has answered: in an opinion poll perhaps days later.
   * `reason` is written with the ballot of an opinion poll; elsewhere it is empty.
   */
  cast(pollId: PollId, selection: Selection, reason?: string): Promise<void>;
  /** Ballots without the server's answer. */
  unsent(): number;
  close(): void;
}

/** A store that hangs or fails must not cost the vote: after this the ballot is sent all the same. */
const STORAGE_PATIENCE_MS = 500;
/** An acknowledgement takes milliseconds; after this the same ballot, with the same id, is sent once more. */
const ACK_PATIENCE_MS = 3000;

type OutboxLive = Pick<LiveSession, 'store' | 'clock' | 'cast' | 'onWelcome' | 'onEvents'>;

/** Sends ballots at once, and again after each reconnection, until each is acknowledged or refused. */
export function startOutbox(live: OutboxLive, storage: OutboxStorage, me: DelegateId): BallotOutbox {
  const slots = createStore<Slots>(() => ({}));
  /** Attempts under way, by ballot: one that takes the place of another waits for no answer to that one. */
  const sending = retryingEach('ballot', send, shortPauses);
  let closed = false;

  const slotOf = (pollId: PollId) => slots.getState()[pollId];

  function set(slot: BallotSlot): Promise<void> {
    slots.setState({ [slot.pollId]: slot });
    return storage
      .put(slot)
      .catch((error) => console.warn('the ballot was not stored on this device', error));
  }

  function change(pollId: PollId, next: (slot: BallotSlot) => BallotSlot | null): void {
    const slot = slotOf(pollId);
    const changed = slot && next(slot);
    if (changed === slot || changed === undefined) return;
    if (changed) {
      void set(changed);
    } else {
      const { [pollId]: _given, ...rest } = slots.getState();
      slots.setState(rest, true);
      void storage.remove(pollId).catch(() => {});
    }
  }

  async function send(ballotId: BallotId, overtaken: AbortSignal): Promise<Pause> {
    const slot = Object.values(slots.getState()).find((each) => each.ballotId === ballotId);
    if (slot?.status !== 'pending' || live.store.getState().connection !== 'online') return 'rest';
    const { pollId, selection, reason } = slot;
    if (hasNetwork()) change(pollId, (current) => goingOut(current, ballotId));
    const answer = live.cast({ pollId, ballotId, selection, reason }).then(
      (outcome) => change(pollId, (current) => answered(current, ballotId, outcome)),
      () => {}, // No acknowledgement says nothing about the ballot: it is sent again.
    );
    await Promise.race([answer, wait(ACK_PATIENCE_MS), aborted(overtaken)]);
    const current = slotOf(pollId);
    if (closed || current?.ballotId !== ballotId || current.status !== 'pending') return 'rest';
    if (!overtaken.aborted) change(pollId, (slot) => unanswered(slot, ballotId));
    return 'later';
  }

  /** Compares what waits here with what the server holds and with polls that have ended. */
  function reviewAll(): void {
    const { session, myBallots } = live.store.getState();
    const deviceOffset = live.clock.now() - Date.now();
    for (const { pollId } of Object.values(slots.getState())) {
      const poll = session && findPoll(session, pollId);
      if (poll) change(pollId, (slot) => (isFor(slot, poll) ? slot : null));
      const held = myBallots[pollId];
      if (held) change(pollId, (slot) => reconcile(slot, held, deviceOffset));
      if (poll) change(pollId, (slot) => settle(slot, poll, me));
    }
  }

  function resume(pollIds: readonly PollId[]): void {
    reviewAll();
    for (const pollId of pollIds) {
      const slot = slotOf(pollId);
      if (slot?.status === 'pending') void sending.wake(slot.ballotId);
    }
  }

  /** The delegate has chosen in another window: what was chosen here before must not be sent after it. */
  function hearOf(slot: BallotSlot): void {
    const own = slotOf(slot.pollId);
    const latest = overtakenBy(own, slot);
    if (latest === own) return;
    slots.setState({ [slot.pollId]: latest });
    resume([slot.pollId]);
  }

  const everyPoll = () => Object.values(slots.getState()).map((slot) => slot.pollId);
  const stopWelcome = live.onWelcome(() => resume(everyPoll()));
  const stopEvents = live.onEvents(reviewAll);
  const stopWatching = storage.watch(hearOf);
  const stopBallots = live.store.subscribe((now, before) => {
    if (now.myBallots !== before.myBallots) reviewAll();
  });
  void storage
    .load()
    .catch(() => [])
    .then((stored) => {
      if (closed) return;
      // What was chosen since the start is newer than what was stored before it, and on its way already.
      const chosenSince = slots.getState();
      const waiting = stored.filter((slot) => !(slot.pollId in chosenSince));
      slots.setState(Object.fromEntries(waiting.map((slot) => [slot.pollId, slot])));
      resume(waiting.map((slot) => slot.pollId));
    });

  return {
    slots,
    async cast(pollId, selection, reason = '') {
      const { session } = live.store.getState();
      const slot = choose(slotOf(pollId), {
        pollId,
        ballotId: newBallotId(),
        selection,
        // As the server will write it, so that the record can be compared with it.
        reason: reason.trim().normalize('NFC'),
        chosenAt: live.clock.read(),
        openedAt: session ? findPoll(session, pollId)?.openedAt : undefined,
      });
      if (slot === slotOf(pollId)) return;
      // Stored as sent where it will be: one write for each ballot.
      const online = live.store.getState().connection === 'online' && hasNetwork();
      await Promise.race([set(online ? goingOut(slot, slot.ballotId) : slot), wait(STORAGE_PATIENCE_MS)]);
      await sending.wake(slot.ballotId);
    },
    unsent: () => Object.values(slots.getState()).filter((slot) => slot.status === 'pending').length,
    close() {
      closed = true;
      stopWelcome();
      stopEvents();
      stopWatching();
      stopBallots();
      sending.stop();
    },
  };
}

/**
 * A device that has left its network knows so before its connection is found to be dead. Ballots are sent all the same: it
 * may be wrong.
 */
function hasNetwork(): boolean {
  return globalThis.navigator?.onLine !== false;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
