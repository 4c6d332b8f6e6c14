import { audienceKey } from '../../protocol/audience-order.ts';
import type { EventOf } from '../../protocol/events.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { audienceOfItem } from './closed-items.ts';
import { findItem } from './programme.ts';

type Times = EventOf<'AgendaTimesAdjusted'>['times'];

/** Gives what is still to come other times than those planned; of what is over none is changed. */
export function adjustTimes(state: SessionState, times: Times): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  for (const { itemId } of times) {
    const item = findItem(state, itemId);
    if (!item) return refuse('unknown-agenda-item', { id: itemId });
    if (item.progress.status === 'done') return refuse('item-begun', { number: item.number });
  }
  const changed = times.filter(
    ({ itemId, minutes }) => minutes !== (findItem(state, itemId)?.adjustedMinutes ?? null),
  );
  // What one circle and another may know are entries apart.
  const apart = Map.groupBy(changed, ({ itemId }) => audienceKey(audienceOfItem(state, itemId)));
  return decided(
    ...[...apart.values()].map((alike) => ({ type: 'AgendaTimesAdjusted', v: 1, times: alike }) as const),
  );
}
