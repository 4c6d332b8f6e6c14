import type { DelegateId, PollId } from '../../protocol/ids.ts';
import type { Selection } from '../../protocol/polls.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { fits, isBlank } from '../../voting/papers.ts';
import type { OpenPoll, SessionState } from '../state.ts';
import { couldVote, isElector } from './electorate.ts';
import { stillOpen } from './still-open.ts';

/**
 * Why `delegateId` may not cast `selection` by name in `pollId` at the server's time `now` (milliseconds since the
 * epoch), or null if it may. Nobody votes for another: law 77/2015/QH13, art. 91(1); the law of 2025
 * leaves it to working rules.
 */
export function whyNotCast(
  state: SessionState,
  pollId: PollId,
  delegateId: DelegateId,
  { selection, reason }: { readonly selection: Selection; readonly reason: string },
  now: number,
): Refusal | null {
  const open = openForBallots(state, pollId);
  if (!open.ok) return open.refusal;
  const { procedure, paper } = open.poll.question;
  if (procedure.type === 'manual') return refusal('poll-is-manual');
  if (procedure.type === 'secret') return refusal('poll-is-secret');
  if (!fits(paper, selection)) return refusal('ballot-malformed');
  // Nothing marked is no vote; in an election by name it is a blank ballot, cast on purpose.
  if (isBlank(selection) && selection.type === 'motion') return refusal('ballot-malformed');
  if (reason !== '' && procedure.type !== 'opinion') return refusal('ballot-malformed');
  return whyNotVoter(state, open.poll, delegateId, now);
}

/** Why `delegateId` may not be given a token in the secret poll `pollId`, or null if it may. */
export function whyNotToken(
  state: SessionState,
  pollId: PollId,
  delegateId: DelegateId,
  now: number,
): Refusal | null {
  const open = openForBallots(state, pollId);
  if (!open.ok) return open.refusal;
  if (open.poll.question.procedure.type !== 'secret') return refusal('poll-is-not-secret');
  return whyNotVoter(state, open.poll, delegateId, now);
}

/** Why the box of `pollId` does not take this ballot, whoever casts it; its token is checked apart. */
export function whyNotDrop(
  state: SessionState,
  pollId: PollId,
  selection: Selection,
  now: number,
): Refusal | null {
  const open = openForBallots(state, pollId);
  if (!open.ok) return open.refusal;
  if (open.poll.question.procedure.type !== 'secret') return refusal('poll-is-not-secret');
  if (!fits(open.poll.question.paper, selection)) return refusal('ballot-malformed');
  return isOver(open.poll, now) ? refusal('poll-closed') : null;
}

/** As for whoever conducts it; but of a ballot that comes too late it is said what becomes of the ballot. */
function openForBallots(state: SessionState, pollId: PollId): ReturnType<typeof stillOpen> {
  const open = stillOpen(state, pollId);
  return !open.ok && open.refusal.code === 'poll-over' ? refuse('poll-closed') : open;
}

function whyNotVoter(state: SessionState, poll: OpenPoll, id: DelegateId, now: number): Refusal | null {
  if (isOver(poll, now)) return refusal('poll-closed');
  if (!isElector(state, poll, id)) return refusal('not-in-electorate');
  if (poll.recused.some(({ delegateId }) => delegateId === id)) return refusal('recused');
  return couldVote(state, poll, id) ? null : refusal('not-eligible');
}

/** Server time decides what is late. */
function isOver({ closesAt }: OpenPoll, now: number): boolean {
  return closesAt !== null && now >= Date.parse(closesAt);
}
