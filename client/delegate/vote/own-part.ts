import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Electorate } from '#shared/protocol/polls.ts';
import { couldVote, isElector } from '#shared/session/polls/electorate.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';

/** What one delegate has to do with a poll. */
export type OwnPart =
  | { readonly type: 'votes' }
  /** Would vote, and is not marked present in the hall. */
  | { readonly type: 'not-present' }
  /** `reason` is null on a tablet that is not told it. */
  | { readonly type: 'recused'; readonly reason: string | null }
  /** The question is another group's or committee's, or was put before the delegate came on the list. */
  | { readonly type: 'not-asked'; readonly electorate: Electorate };

const VOTES: OwnPart = { type: 'votes' };
const NOT_PRESENT: OwnPart = { type: 'not-present' };

/** The part of `me` in `poll` as the session stands; the server decides by the same rules (casting.ts). */
export function ownPart(
  session: SessionState,
  poll: Pick<Poll, 'question' | 'recused' | 'electors'>,
  me: DelegateId,
): OwnPart {
  const { electorate } = poll.question;
  if (!isElector(session, poll, me)) {
    return { type: 'not-asked', electorate };
  }
  const recusal = poll.recused.find(({ delegateId }) => delegateId === me);
  if (recusal) return { type: 'recused', reason: recusal.reason };
  return couldVote(session, poll, me) ? VOTES : NOT_PRESENT;
}
