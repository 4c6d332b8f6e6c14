import type { PreparedPollId } from '../../protocol/ids.ts';
import type { PreparedQuestion } from '../../protocol/polls.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { paperFault } from '../../voting/papers.ts';
import { findItem } from '../agenda/programme.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { isHallPoll } from './find-poll.ts';

/**
 * Keeps a question that the hall will be asked later, for the secretariat alone; one that is kept already is written anew, in its place.
 * What depends on the hour (who is there, the rules in force) is asked when it is opened.
 */
export function preparePoll(
  state: SessionState,
  preparedId: PreparedPollId,
  question: PreparedQuestion,
): Decision {
  const why = whyNotPrepare(state, preparedId, question);
  return why ? { ok: false, refusal: why } : decided({ type: 'PollPrepared', v: 1, preparedId, question });
}

function whyNotPrepare(
  state: SessionState,
  preparedId: PreparedPollId,
  question: PreparedQuestion,
): Refusal | null {
  if (state.status === 'closed') return refusal('session-closed');
  if (wasOpened(state, preparedId)) return refusal('prepared-poll-opened');
  const { agendaItemId, paper } = question;
  if (agendaItemId !== null && !findItem(state, agendaItemId)) {
    return refusal('unknown-agenda-item', { id: agendaItemId });
  }
  // An opinion poll is sent, not opened in the hall.
  if (!isHallPoll({ question: { ...question, repeats: null } })) return refusal('poll-form-unfit');
  return paperFault(paper) === 'repeated-name' ? refusal('poll-names-repeated') : null;
}

/** Takes a question off the list. */
export function dropPreparedPoll(state: SessionState, preparedId: PreparedPollId): Decision {
  if (wasOpened(state, preparedId)) return refuse('prepared-poll-opened');
  const known = state.preparedPolls.some((prepared) => prepared.preparedId === preparedId);
  return known ? decided({ type: 'PreparedPollDropped', v: 1, preparedId }) : refuse('unknown-prepared-poll');
}

/** Whether it was put to the vote already; what came of that does not matter: a vote that was annulled is put again as what it was. */
export function wasOpened({ polls }: Pick<SessionState, 'polls'>, preparedId: PreparedPollId): boolean {
  return polls.some(({ prepared }) => prepared === preparedId);
}
