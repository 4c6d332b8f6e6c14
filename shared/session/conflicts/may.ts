import type { Actor } from '../../protocol/events.ts';
import type { DelegateId } from '../../protocol/ids.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import type { May } from '../area.ts';
import type { SessionState } from '../state.ts';

export const may = {
  DeclareConflict: { capacities: ['secretary', 'delegate'], whyNot: ofAnother },
  WithdrawConflict: { capacities: ['secretary', 'delegate'], whyNot: ofAnother },
} satisfies May<'DeclareConflict' | 'WithdrawConflict'>;

/** Delegates declare their own conflict of interest and nobody else's; the secretariat anybody's. */
function ofAnother(
  _state: SessionState,
  { delegateId }: { readonly delegateId: DelegateId },
  { capacity, id }: Actor,
): Refusal | null {
  return capacity === 'delegate' && id !== delegateId ? refusal('conflict-of-another') : null;
}
