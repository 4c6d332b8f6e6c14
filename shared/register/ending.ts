import type { CalendarDay } from '../protocol/ids.ts';
import { type Refusal, refusal } from '../protocol/refusals.ts';
import type { Days } from './days.ts';
import { sameGrounds } from './grounds.ts';
import type { Grounded } from './state.ts';

interface Ending {
  readonly until: CalendarDay;
  readonly source: string;
  readonly reason: string;
}

/** What becomes of `known` when somebody ends it: it ends, it has ended just so already, or a refusal. */
export function endingOf(
  known: Days & { readonly ended: Grounded | null },
  ending: Ending,
  name: string,
): 'ends' | 'ended-so' | Refusal {
  const { until } = ending;
  if (known.ended) {
    const same = known.until === until && sameGrounds(known.ended, ending);
    return same ? 'ended-so' : refusal('ended-already', { name });
  }
  if (until < known.from) return refusal('days-reversed', { name });
  if (known.until !== null && until > known.until) return refusal('ends-later', { name });
  return 'ends';
}
