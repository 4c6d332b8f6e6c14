import { BallotId, type PollId } from '#shared/protocol/ids.ts';
import type { PollQuestion, Selection } from '#shared/protocol/polls.ts';
import type { CastBallot } from '#shared/protocol/socket.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { Poll, PollEnding, SessionState } from '#shared/session/state.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { agreeing } from '../unit/session/builder.ts';
import { question } from '../unit/session/samples.ts';
import { must, untilLive } from './tablets.ts';

/** Polls as a test conducts them from a console, over the real server. */

/** The pause, in milliseconds, after pressing faster than the server takes from one person: it cuts off whom no refusal slows. */
const PRESSED_TOO_FAST_MS = 50;

/** Time enough for a ballot more, after one that came too fast. */
export function untilAllowed(): Promise<void> {
  return new Promise((done) => setTimeout(done, PRESSED_TOO_FAST_MS));
}

export function sessionAt(live: LiveSession): SessionState {
  const { session } = live.store.getState();
  if (!session) throw new Error('this device has no session yet');
  return session;
}

/** Puts a plain question with `changes` to the vote: an undivided one, by name, to the whole council, closed by hand. */
export async function putToVote(live: LiveSession, changes: Partial<PollQuestion> = {}): Promise<PollId> {
  await must(live.command({ type: 'OpenPoll', question: question(changes) }));
  const poll = sessionAt(live).polls.at(-1);
  if (!poll) throw new Error('no poll was opened');
  return poll.id;
}

/** The poll as this device knows it, which has to know it. */
export function pollAt(live: LiveSession, pollId: PollId): Poll {
  const poll = findPoll(sessionAt(live), pollId);
  if (!poll) throw new Error(`this device knows of no ${pollId}`);
  return poll;
}

/** How the poll ended, as this device knows it. */
export function endingAt(live: LiveSession, pollId: PollId): PollEnding {
  const ending = pollEnding(pollAt(live, pollId));
  if (!ending) throw new Error(`${pollId} was not counted`);
  return ending;
}

/**
 * Resolves when this device knows that the poll is open, closed, announced or annulled. Outside of the secretariat a closed
 * poll is one that has ended.
 */
export function untilPoll(
  live: LiveSession,
  pollId: PollId,
  status: Exclude<Poll['status'], 'ended'>,
): Promise<void> {
  return untilLive(live, ({ session }) => {
    const known = session ? findPoll(session, pollId)?.status : undefined;
    return known === status || (known === 'ended' && status === 'closed');
  });
}

/** Confirms the count taken by hand of which this console knows, once it knows of one. */
export async function confirmCount(live: LiveSession, pollId: PollId): ReturnType<LiveSession['command']> {
  await untilLive(live, ({ session }) => {
    const poll = session ? findPoll(session, pollId) : undefined;
    return poll?.status === 'open' && poll.manualCount !== null;
  });
  return live.command(agreeing(sessionAt(live), pollId));
}

/** A ballot that was not sent before. */
export function newBallot(pollId: PollId, selection: Selection, reason = ''): CastBallot {
  return { pollId, ballotId: BallotId.parse(crypto.randomUUID()), selection, reason };
}
