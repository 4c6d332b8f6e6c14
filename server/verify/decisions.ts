import { isDeepStrictEqual } from 'node:util';
import type { LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import type { Circumstances } from './circumstances.ts';
import { judgeEvent } from './events.ts';
import type { EventFault } from './judgement.ts';

/** What everybody is told in the place of what only some may know. */
const TOLD: ReadonlySet<SessionEvent['type']> = new Set([
  'PollEnded',
  'ManualCountMoved',
  'ConflictNoted',
  'ClosedMatterBegan',
  'ClosedMatterEnded',
]);

/**
 * Judges entry after entry. Where one decision led to several entries, the first is judged, and the others have to follow at once,
 * at the same time and by the same actor: what one circle is told and what another is told of one thing cannot differ.
 */
export class Decisions {
  #expected: readonly SessionEvent[] = [];
  #behindSealed = false;
  #of: Pick<LoggedEvent, 'at' | 'actor'> | null = null;

  judge({ event, at, actor }: LoggedEvent, circumstances: Circumstances): EventFault | null {
    this.#behindSealed = false;
    const [expected, ...later] = this.#expected;
    if (expected) {
      const follows = isDeepStrictEqual(event, expected) && isDeepStrictEqual(this.#of, { at, actor });
      this.#expected = later;
      return follows ? null : 'unfounded';
    }
    const judgement = judgeEvent(event, circumstances);
    if (judgement.fault !== null) return judgement.fault;
    this.#expected = judgement.follows;
    this.#of = { at, actor };
    return null;
  }

  /** An entry came that is not shown: what followed on the one before may be it, or may follow on it. */
  sealed(): void {
    this.#expected = [];
    this.#behindSealed = true;
  }

  /** Whether `event` tells everybody what the entry before it, which is not shown, tells some. */
  restsOnSealed({ type }: SessionEvent): boolean {
    return this.#behindSealed && TOLD.has(type);
  }

  /** Whether something is still to follow on the last entry. */
  get isUnfinished(): boolean {
    return this.#expected.length > 0;
  }
}
