import type { Refusal } from '#shared/protocol/refusals.ts';
import type { BallotReceipt } from '#shared/protocol/socket.ts';
import type { BallotSlot } from './ballot-slot.ts';

/** A ballot as the delegate filled it in; `reason` is empty outside of opinion polls. */
export type Filled = Pick<BallotSlot, 'selection' | 'reason'>;

/**
 * How far delegates' own ballot has come, as they are told while the poll is open. `counted` is the earlier ballot that
 * the server holds and would count if the poll ended now.
 */
export type BallotDelivery =
  | { readonly type: 'none' }
  | (Filled & {
      readonly type: 'sending';
      readonly setback: Refusal | null;
      readonly counted: Filled | null;
    })
  /** It has never left this device. */
  | (Filled & { readonly type: 'waiting-for-network'; readonly counted: Filled | null })
  /** It was sent and no answer came: the server may have it. */
  | (Filled & { readonly type: 'unconfirmed'; readonly counted: Filled | null })
  | (Filled & { readonly type: 'recorded' })
  | (Filled & { readonly type: 'refused'; readonly refusal: Refusal; readonly counted: Filled | null });

/** `held` is the server's word; a slot that was recorded stands in for it while the device is offline. */
export function deliveryOf(
  slot: BallotSlot | undefined,
  held: BallotReceipt | undefined,
  online: boolean,
): BallotDelivery {
  const counted = held ? filled(held) : null;
  if (!slot) return counted ? { type: 'recorded', ...counted } : { type: 'none' };
  const own = filled(slot);
  switch (slot.status) {
    case 'recorded':
      // An acknowledgement that arrives late for an earlier ballot does not undo the latest.
      return { type: 'recorded', ...(held && !slot.earlier.includes(held.ballotId) ? filled(held) : own) };
    case 'refused':
      return { type: 'refused', ...own, refusal: slot.refusal, counted };
    case 'pending':
      if (online && slot.setback !== 'no-answer') {
        return { type: 'sending', ...own, setback: slot.setback, counted };
      }
      return { type: slot.sent === false ? 'waiting-for-network' : 'unconfirmed', ...own, counted };
  }
}

function filled({ selection, reason }: Filled): Filled {
  return { selection, reason };
}
