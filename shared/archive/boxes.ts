import { pollEnding } from '../session/polls/poll-ending.ts';
import type { Poll } from '../session/state.ts';

/**
 * Whether the box of `poll` stands in a record: of each secret poll that was counted, in a whole record; in one with sealed
 * entries only where the result was announced in an entry that is shown. `poll`: as the entries that are shown leave it.
 */
export function boxInRecord(poll: Poll, whole: boolean): boolean {
  if (pollEnding(poll)?.record.type !== 'secret') return false;
  return whole || isAnnounced(poll);
}

function isAnnounced(poll: Poll): boolean {
  switch (poll.status) {
    case 'open':
    case 'ended':
    case 'closed':
      return false;
    case 'announced':
      return true;
    case 'annulled':
      return poll.announcedAt !== null;
  }
}
