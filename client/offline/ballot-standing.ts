import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Choice, RollCall } from '#shared/protocol/records.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { BallotReceipt } from '#shared/protocol/socket.ts';
import type { BallotSlot } from './ballot-slot.ts';

/**
 * What a delegate is told of the own ballot while the poll is open. `counted` is the earlier choice that the server
 * holds and would count if the poll ended now.
 */
export type BallotStanding =
  | { readonly type: 'none' }
  | {
      readonly type: 'sending';
      readonly choice: Choice;
      readonly setback: Refusal | null;
      readonly counted: Choice | null;
    }
  | { readonly type: 'waiting-for-network'; readonly choice: Choice; readonly counted: Choice | null }
  | { readonly type: 'recorded'; readonly choice: Choice }
  | {
      readonly type: 'refused';
      readonly choice: Choice;
      readonly refusal: Refusal;
      readonly counted: Choice | null;
    };

/** `held` is the server's word; a slot that was recorded stands in for it while the device is offline. */
export function ballotStanding(
  slot: BallotSlot | undefined,
  held: BallotReceipt | undefined,
  online: boolean,
): BallotStanding {
  const counted = held?.choice ?? null;
  if (!slot) return counted ? { type: 'recorded', choice: counted } : { type: 'none' };
  const { choice } = slot;
  switch (slot.status) {
    case 'recorded':
      // An acknowledgement that arrives late for an earlier ballot does not undo the latest.
      return {
        type: 'recorded',
        choice: held && !slot.earlier.includes(held.ballotId) ? held.choice : choice,
      };
    case 'refused':
      return { type: 'refused', choice, refusal: slot.refusal, counted };
    case 'pending':
      return !online || slot.setback === 'no-answer'
        ? { type: 'waiting-for-network', choice, counted }
        : { type: 'sending', choice, setback: slot.setback, counted };
  }
}

const PLACES = ['for', 'against', 'abstain', 'silent', 'absent'] as const satisfies (keyof RollCall)[];

/** How the official roll call counted this delegate; null for somebody who was no delegate at the time. */
export function ownPlace(rollCall: RollCall, me: DelegateId): keyof RollCall | null {
  return PLACES.find((place) => rollCall[place].includes(me)) ?? null;
}
