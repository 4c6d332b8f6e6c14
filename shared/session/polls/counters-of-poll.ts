import type { DelegateId } from '../../protocol/ids.ts';
import type { PollQuestion } from '../../protocol/polls.ts';
import { oneSpelling } from '../../text/spelling.ts';
import { findDelegate } from '../members/delegates.ts';
import type { Poll, SessionState } from '../state.ts';

type Known = Pick<SessionState, 'counters' | 'delegates'>;
type Counted = Pick<Poll, 'question' | 'recused'>;

/**
 * Who is told the count of a poll that is taken by hand or on paper before its announcement, and may agree to it: the counters, but for
 * those whom its paper names and those who take no part in it.
 */
export function countersOf(state: Known, poll: Counted): readonly DelegateId[] {
  if (poll.question.procedure.type !== 'manual') return [];
  return state.counters.filter((id) => concernOf(state, poll, id) === null);
}

/** What keeps the counter `id` from keeping the count of a poll; null: nothing. */
export function concernOf(
  state: Known,
  { question, recused }: Counted,
  id: string,
): 'recused' | 'on-paper' | null {
  if (recused.some(({ delegateId }) => delegateId === id)) return 'recused';
  const name = findDelegate(state, id as DelegateId)?.name;
  // The paper has names and no ids: somebody of the same name does not count either.
  return name !== undefined && namedOn(question).has(oneSpelling(name).toLowerCase()) ? 'on-paper' : null;
}

function namedOn({ paper }: Pick<PollQuestion, 'paper'>): ReadonlySet<string> {
  const nominees =
    paper.type === 'motion' ? [] : paper.type === 'election' ? paper.candidates : paper.officials;
  return new Set(nominees.map(({ name }) => oneSpelling(name).toLowerCase()));
}
