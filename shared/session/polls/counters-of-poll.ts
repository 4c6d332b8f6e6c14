import type { DelegateId, PollId } from '../../protocol/ids.ts';
import type { PollQuestion } from '../../protocol/polls.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import { oneSpelling } from '../../text/spelling.ts';
import { findDelegate } from '../members/delegates.ts';
import type { Poll, SessionState } from '../state.ts';
import { findPoll } from './find-poll.ts';

type Known = Pick<SessionState, 'counters' | 'delegates'>;
type Counted = Pick<Poll, 'question' | 'recused'>;

/**
 * Who is told the count of a poll that is taken by hand or on paper before its announcement, and may agree to it: the counters, but for
 * those whom its paper names and those who take no part in it.
 */
export function countersOf(state: Known, poll: Counted): readonly DelegateId[] {
  if (poll.question.procedure.type !== 'manual') return [];
  return state.counters.filter((id) => whyNotCount(state, poll, id) === null);
}

/** Why whoever acts as a counter may not keep the count of a poll; null: they may. The verifier asks it of what a record says. */
export function whyNotKeepCount(state: SessionState, pollId: PollId, id: string): Refusal | null {
  const poll = findPoll(state, pollId);
  if (!poll) return null;
  return state.counters.some((one) => one === id) ? whyNotCount(state, poll, id) : refusal('counters-only');
}

function whyNotCount(state: Known, { question, recused }: Counted, id: string): Refusal | null {
  if (recused.some(({ delegateId }) => delegateId === id)) return refusal('counter-recused');
  const name = findDelegate(state, id as DelegateId)?.name;
  // The paper has names and no ids: somebody of the same name does not count either.
  return name !== undefined && namedOn(question).has(oneSpelling(name).toLowerCase())
    ? refusal('counter-on-paper')
    : null;
}

function namedOn({ paper }: Pick<PollQuestion, 'paper'>): ReadonlySet<string> {
  const nominees =
    paper.type === 'motion' ? [] : paper.type === 'election' ? paper.candidates : paper.officials;
  return new Set(nominees.map(({ name }) => oneSpelling(name).toLowerCase()));
}
