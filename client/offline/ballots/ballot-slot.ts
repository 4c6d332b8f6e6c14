import { ballotRefusal } from '#shared/protocol/ballot-refusals.ts';
import type { BallotId, DelegateId, Instant, PollId } from '#shared/protocol/ids.ts';
import type { PollRecord, Selection } from '#shared/protocol/polls.ts';
import type { Outcome, Refusal } from '#shared/protocol/refusals.ts';
import type { BallotReceipt } from '#shared/protocol/socket.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { Poll } from '#shared/session/state.ts';
import { selectionOf } from '#shared/voting/named-votes.ts';
import { sameSelection } from '#shared/voting/papers.ts';
import type { ClockReading } from '../../connection/server-clock.ts';
import { isPassing } from '../../retrying/passing.ts';

/**
 * The one place that a poll has in the outbox: the delegate's latest ballot and what became of it. Earlier ballots of
 * the same poll are only remembered by id, so they can never be sent again and overtake the latest.
 */
export type BallotSlot = {
  readonly pollId: PollId;
  readonly ballotId: BallotId;
  readonly selection: Selection;
  /** Written with it in an opinion poll; else empty. */
  readonly reason: string;
  /**
   * When it was filled in: by the server's clock where this device knew it, and otherwise by its own, to be put right
   * once the server is heard again.
   */
  readonly chosenAt: ClockReading;
  /** When its poll was opened. Unknown of what earlier versions of the app stored. */
  readonly openedAt?: Instant | undefined;
  readonly earlier: readonly BallotId[];
} & SlotStatus;

type SlotStatus =
  /** Not acknowledged yet; `setback` is why the last attempt failed: the server's "not now", or no answer in time. */
  | {
      readonly status: 'pending';
      readonly setback: Refusal | 'no-answer' | null;
      /** It went out, so the server may have it. Absent in what version 0.3.0 stored, which nobody knows of either. */
      readonly sent?: boolean;
    }
  | { readonly status: 'recorded' }
  | { readonly status: 'refused'; readonly refusal: Refusal };

/** What the delegate has filled in. */
export type FilledIn = Pick<
  BallotSlot,
  'pollId' | 'ballotId' | 'selection' | 'reason' | 'chosenAt' | 'openedAt'
>;

/** The delegate casts a ballot. Casting what is on its way, or recorded, changes nothing. */
export function choose(slot: BallotSlot | undefined, filledIn: FilledIn): BallotSlot {
  if (slot && slot.status !== 'refused' && sameBallot(slot, filledIn)) return slot;
  const earlier = slot ? [...slot.earlier, slot.ballotId] : [];
  return { ...filledIn, earlier, status: 'pending', setback: null, sent: false };
}

/** Another window of this device has just put `theirs`: where that is a ballot that is not known here, it is the latest one. */
export function overtakenBy(slot: BallotSlot | undefined, theirs: BallotSlot): BallotSlot {
  if (!slot) return theirs;
  if (slot.ballotId === theirs.ballotId || slot.earlier.includes(theirs.ballotId)) return slot;
  return { ...theirs, earlier: [...new Set([...theirs.earlier, ...slot.earlier, slot.ballotId])] };
}

/**
 * Whether the ballot was filled in for `poll`. It was not where the server was restored from a backup and has put another question
 * under the same id: that one's answer it must not become.
 */
export function isFor({ openedAt }: BallotSlot, poll: Poll): boolean {
  return openedAt === undefined || openedAt === poll.openedAt;
}

/** The server answered an attempt to record `ballotId`. An answer to an earlier ballot changes nothing. */
export function answered(slot: BallotSlot, ballotId: BallotId, outcome: Outcome<BallotReceipt>): BallotSlot {
  if (ballotId !== slot.ballotId) return slot;
  if (outcome.ok) return become(slot, { status: 'recorded' });
  // A ballot that was recorded stays so, whatever a late retry is told.
  if (slot.status === 'recorded') return slot;
  return isPassing(outcome.refusal)
    ? become(slot, { status: 'pending', setback: outcome.refusal, sent: true })
    : become(slot, { status: 'refused', refusal: outcome.refusal });
}

/** An attempt to record `ballotId` begins: from now on nobody here can say that the server does not have it. */
export function goingOut(slot: BallotSlot, ballotId: BallotId): BallotSlot {
  if (slot.status !== 'pending' || slot.ballotId !== ballotId || slot.sent === true) return slot;
  return become(slot, { status: 'pending', setback: slot.setback, sent: true });
}

/** No answer came in time to an attempt to record `ballotId`; it may still have been recorded. */
export function unanswered(slot: BallotSlot, ballotId: BallotId): BallotSlot {
  const waits = slot.status === 'pending' && slot.ballotId === ballotId && slot.setback === null;
  return waits ? become(slot, { status: 'pending', setback: 'no-answer', sent: true }) : slot;
}

/**
 * The server reports the ballot that it holds. A ballot made here, which the delegate has since replaced on another
 * device, is given up: null. `deviceOffset` turns this device's clock into the server's.
 */
export function reconcile(slot: BallotSlot, held: BallotReceipt, deviceOffset: number): BallotSlot | null {
  if (held.ballotId === slot.ballotId) {
    return slot.status === 'recorded' ? slot : become(slot, { status: 'recorded' });
  }
  if (slot.status === 'refused' || slot.earlier.includes(held.ballotId)) return slot;
  const { clock, at } = slot.chosenAt;
  return Date.parse(held.recordedAt) > (clock === 'server' ? at : at + deviceOffset) ? null : slot;
}

/**
 * The poll has ended: once its result is announced, its record says whether a ballot without an acknowledgement was
 * counted. Before that nobody guesses: the same ballot is sent again, and the server knows its id.
 */
export function settle(slot: BallotSlot, poll: Poll, me: DelegateId): BallotSlot {
  if (slot.status !== 'pending' || poll.status === 'open' || poll.status === 'ended') return slot;
  if (poll.status === 'annulled') {
    return become(slot, { status: 'refused', refusal: ballotRefusal('poll-annulled') });
  }
  const record = pollEnding(poll)?.record;
  return record && counts(record, poll, slot, me)
    ? become(slot, { status: 'recorded' })
    : become(slot, { status: 'refused', refusal: ballotRefusal('poll-closed') });
}

function counts(record: PollRecord, { rules }: Poll, slot: BallotSlot, me: DelegateId): boolean {
  if (record.type !== 'open') return false;
  const counted = selectionOf(record.named, me);
  if (counted === null) return false;
  // Reasons that the rules keep back are not to be compared here: the choice is on record.
  const keptBack = rules.reasons.opinions !== 'members' && record.reasons.length === 0;
  const told = record.reasons.find(({ delegateId }) => delegateId === me)?.text ?? '';
  return sameBallot(slot, { selection: counted, reason: keptBack ? slot.reason : told });
}

function sameBallot(
  a: Pick<BallotSlot, 'selection' | 'reason'>,
  b: Pick<BallotSlot, 'selection' | 'reason'>,
): boolean {
  return sameSelection(a.selection, b.selection) && a.reason === b.reason;
}

function become(slot: BallotSlot, status: SlotStatus): BallotSlot {
  const { pollId, ballotId, selection, reason, chosenAt, openedAt, earlier } = slot;
  return { pollId, ballotId, selection, reason, chosenAt, openedAt, earlier, ...status };
}
