import type { BallotId, DelegateId, PollId } from '#shared/protocol/ids.ts';
import type { Choice } from '#shared/protocol/records.ts';
import { type Outcome, type Refusal, type RefusalCode, refusal } from '#shared/protocol/refusals.ts';
import type { BallotReceipt } from '#shared/protocol/socket.ts';
import type { Poll } from '#shared/session/state.ts';

/**
 * The one place that a poll has in the outbox: the delegate's latest choice and what became of it. Earlier ballots of
 * the same poll are only remembered by id, so they can never be sent again and overtake the latest.
 */
export type BallotSlot = {
  readonly pollId: PollId;
  readonly ballotId: BallotId;
  readonly choice: Choice;
  /** This device's clock, milliseconds since the epoch. */
  readonly chosenAt: number;
  readonly earlier: readonly BallotId[];
} & SlotStatus;

type SlotStatus =
  /** Not acknowledged yet; `setback` is why the last attempt failed: the server's "not now", or no answer in time. */
  | { readonly status: 'pending'; readonly setback: Refusal | 'no-answer' | null }
  | { readonly status: 'recorded' }
  | { readonly status: 'refused'; readonly refusal: Refusal };

/** Refusals that say nothing about the ballot itself: the same ballot is sent again. */
const RETRIED: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['voting-suspended', 'server-error']);

const LONGEST_DELAY_MS = 2000;

/** Milliseconds to wait before attempt `attempt` + 1; never more than two seconds. */
export function retryDelay(attempt: number): number {
  return Math.min(LONGEST_DELAY_MS, 250 * 2 ** attempt);
}

/** The delegate presses a choice. Pressing the choice that is on its way, or recorded, changes nothing. */
export function choose(
  slot: BallotSlot | undefined,
  choice: { readonly pollId: PollId; readonly choice: Choice; readonly ballotId: BallotId },
  now: number,
): BallotSlot {
  if (slot && slot.status !== 'refused' && slot.choice === choice.choice) return slot;
  const earlier = slot ? [...slot.earlier, slot.ballotId] : [];
  return { ...choice, chosenAt: now, earlier, status: 'pending', setback: null };
}

/** The server answered an attempt to record `ballotId`. An answer to an earlier ballot changes nothing. */
export function answered(slot: BallotSlot, ballotId: BallotId, outcome: Outcome<BallotReceipt>): BallotSlot {
  if (ballotId !== slot.ballotId) return slot;
  if (outcome.ok) return become(slot, { status: 'recorded' });
  // A ballot that was recorded stays so, whatever a late retry is told.
  if (slot.status === 'recorded') return slot;
  return RETRIED.has(outcome.refusal.code)
    ? become(slot, { status: 'pending', setback: outcome.refusal })
    : become(slot, { status: 'refused', refusal: outcome.refusal });
}

/** No answer came in time to an attempt to record `ballotId`; it may still have been recorded. */
export function unanswered(slot: BallotSlot, ballotId: BallotId): BallotSlot {
  const waits = slot.status === 'pending' && slot.ballotId === ballotId && slot.setback === null;
  return waits ? become(slot, { status: 'pending', setback: 'no-answer' }) : slot;
}

/**
 * The server reports the ballot that it holds. A choice made here, which the delegate has since replaced on another
 * device, is given up: null. `clockOffset` turns this device's clock into the server's.
 */
export function reconcile(slot: BallotSlot, held: BallotReceipt, clockOffset: number): BallotSlot | null {
  if (held.ballotId === slot.ballotId) {
    return slot.status === 'recorded' ? slot : become(slot, { status: 'recorded' });
  }
  if (slot.status === 'refused' || slot.earlier.includes(held.ballotId)) return slot;
  return Date.parse(held.recordedAt) > slot.chosenAt + clockOffset ? null : slot;
}

/** The poll has ended: its roll call says whether a ballot without an acknowledgement was counted. */
export function settle(slot: BallotSlot, poll: Poll, me: DelegateId): BallotSlot {
  if (slot.status !== 'pending' || poll.status === 'open') return slot;
  if (poll.status === 'annulled') {
    return become(slot, { status: 'refused', refusal: refusal('poll-annulled') });
  }
  return poll.rollCall[slot.choice].includes(me)
    ? become(slot, { status: 'recorded' })
    : become(slot, { status: 'refused', refusal: refusal('poll-closed') });
}

function become(slot: BallotSlot, status: SlotStatus): BallotSlot {
  const { pollId, ballotId, choice, chosenAt, earlier } = slot;
  return { pollId, ballotId, choice, chosenAt, earlier, ...status };
}
