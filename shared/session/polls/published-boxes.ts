import type { BoxNotice, PublishedBox } from '../../protocol/http.ts';
import type { PollId, SessionId } from '../../protocol/ids.ts';
import type { PollRecord } from '../../protocol/polls.ts';
import { type Outcome, refuse } from '../../protocol/refusals.ts';
import type { BoxEntry } from '../../protocol/socket.ts';
import type { Poll, PollEnding, SessionState } from '../state.ts';
import { findPoll } from './find-poll.ts';
import { pollEnding } from './poll-ending.ts';

/** What is public of a secret poll once its result is announced, but for the ballots themselves. */
export type BoxSheet = Omit<PublishedBox, 'entries'>;

type SecretEnding = PollEnding & { readonly record: Extract<PollRecord, { type: 'secret' }> };

/** The secret polls of a session whose result was announced, also those that a repeat replaced or that were annulled. */
export function boxNotices(sessionId: SessionId, state: SessionState): readonly BoxNotice[] {
  return state.polls.flatMap((poll) => {
    const ending = announcedEnding(poll);
    return ending ? [noticeOf(sessionId, state, poll, ending)] : [];
  });
}

/** What the record claims of the box of `pollId`, or why its box is not public. */
export function boxSheet(
  sessionId: SessionId,
  state: SessionState,
  pollId: PollId,
): Outcome<{ sheet: BoxSheet }> {
  const poll = findPoll(state, pollId);
  if (!poll) return refuse('unknown-poll', { id: pollId });
  if (poll.question.procedure.type !== 'secret') return refuse('poll-is-not-secret');
  const ending = announcedEnding(poll);
  if (!ending || poll.publicKey === null) return refuse('box-not-published');
  const { question, rules, publicKey } = poll;
  const { result, record } = ending;
  const { issued, boxRoot, tally } = record;
  const notice = noticeOf(sessionId, state, poll, ending);
  return { ok: true, sheet: { ...notice, question, rules, publicKey, issued, boxRoot, tally, result } };
}

/** The box as it is published; `entries` in the order of their tokens. */
export function publishedBox(sheet: BoxSheet, entries: readonly BoxEntry[]): PublishedBox {
  return { ...sheet, entries };
}

function announcedEnding(poll: Poll): SecretEnding | null {
  const announced = poll.status === 'announced' || (poll.status === 'annulled' && poll.announcedAt !== null);
  const ending = announced ? pollEnding(poll) : null;
  return ending?.record.type === 'secret' ? { ...ending, record: ending.record } : null;
}

function noticeOf(
  sessionId: SessionId,
  { details: { council, title: session } }: SessionState,
  { id: pollId, question: { title } }: Poll,
  { closedAt }: PollEnding,
): BoxNotice {
  return { sessionId, pollId, council, session, title, closedAt };
}
