import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { PollId } from '#shared/protocol/ids.ts';

/** By how many milliseconds the end of a poll was moved, on record: a machine that runs tests stands still now and then. */
export function givenBackMs(entries: readonly LoggedEvent[], pollId: PollId): number {
  return entries
    .flatMap(({ event }) => (event.type === 'PollEndMoved' && event.pollId === pollId ? [event] : []))
    .reduce((sum, { standstillMs }) => sum + standstillMs, 0);
}
