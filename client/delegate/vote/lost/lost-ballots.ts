import type { DelegateId, PollId } from '#shared/protocol/ids.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { isBlank, sameSelection } from '#shared/voting/papers.ts';
import type { BallotSlot } from '../../../offline/ballots/ballot-slot.ts';
import type { SecretBallot } from '../../../offline/secret/secret-ballot.ts';
import type { OpinionDraft } from '../../opinions/opinion-draft.ts';
import { ownSelection } from '../own-selection.ts';

/** A ballot that a delegate filled in and that is not counted. */
export interface LostBallot {
  readonly pollId: PollId;
  /** What was asked. */
  readonly title: string;
  /** `late`: it was cast, and reached the server after the end. `not-cast`: it was marked, and never cast. */
  readonly why: 'late' | 'not-cast';
  /** Another ballot of this delegate is counted in its place. */
  readonly otherCounted: boolean;
}

export interface OnDevice {
  readonly slots: Readonly<Record<string, BallotSlot>>;
  readonly secret: Readonly<Record<string, SecretBallot>>;
  /** Polls that ended while something stood on their paper that was not cast. */
  readonly notCast: ReadonlySet<string>;
  /** Polls of which the server holds a ballot of this delegate. */
  readonly held: ReadonlySet<string>;
  /** Polls whose loss this delegate has been told of. */
  readonly told: ReadonlySet<string>;
}

/** Polls that have an answer in writing which is not the one that was sent. */
export function unsentOpinions(
  drafts: Readonly<Record<string, OpinionDraft>>,
  slots: OnDevice['slots'],
): readonly string[] {
  return Object.entries(drafts).flatMap(([pollId, draft]) => {
    const blank = isBlank(draft.selection) && draft.reason.trim() === '';
    const slot = slots[pollId];
    const sent =
      slot &&
      sameSelection(slot.selection, draft.selection) &&
      draft.reason.trim().normalize('NFC') === slot.reason;
    return blank || sent ? [] : [pollId];
  });
}

/** What the delegate has to be told of, the earliest poll first. Nothing of an annulled poll: there nobody's is counted. */
export function lostBallots(
  { polls }: Pick<SessionState, 'polls'>,
  device: OnDevice,
  me: DelegateId,
): readonly LostBallot[] {
  return polls.flatMap((poll) => {
    if (poll.status === 'open' || poll.status === 'annulled' || device.told.has(poll.id)) return [];
    const why = cameLate(poll, device) ? 'late' : device.notCast.has(poll.id) ? 'not-cast' : null;
    if (why === null) return [];
    const { id, question } = poll;
    return [{ pollId: id, title: question.title, why, otherCounted: isCounted(poll, device, me) }];
  });
}

function cameLate({ id }: Poll, { slots, secret }: OnDevice): boolean {
  return [slots[id], secret[id]].some(
    (ballot) => ballot?.status === 'refused' && ballot.refusal.code === 'poll-closed',
  );
}

function isCounted(poll: Poll, { held }: OnDevice, me: DelegateId): boolean {
  const record = pollEnding(poll)?.record;
  return record ? ownSelection(record, me).type === 'voted' : held.has(poll.id);
}
