import { viewerOf } from '#shared/access/viewer.ts';
import type { PollProgress } from '#shared/protocol/socket.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionHost } from '../session/session-host.ts';

/** A hall screen, to the rules of who may know what. */
const HALL = { role: 'display', personId: 'hall' } as const;

/**
 * What the hall screen may be told of the polls that fill: of none in an item that it may not know of, and without the names, unless
 * the question says that the hall sees them. Only the secretariat, who has to remind people, always knows who has voted; nobody knows how.
 */
export function progressForHall(
  host: Pick<SessionHost, 'state' | 'stateFor' | 'progress'>,
): readonly PollProgress[] {
  const told = host.stateFor(viewerOf(host.state, HALL));
  return host.progress.flatMap((progress) => {
    const procedure = findPoll(told, progress.pollId)?.question.procedure;
    if (!procedure) return [];
    return procedure.type === 'open' && procedure.showNames ? [progress] : [{ ...progress, names: null }];
  });
}
