import type { DelegateId } from '../../protocol/ids.ts';
import type { Electorate, PollQuestion, Quorum, RuleSet } from '../../protocol/polls.ts';
import { quorumBy } from '../../voting/thresholds.ts';
import { isPresent } from '../attendance/marks.ts';
import { findDelegate } from '../members/delegates.ts';
import { findSuspension } from '../members/find-suspension.ts';
import { belongs, totalOf } from '../members/total.ts';
import type { Poll, SessionState } from '../state.ts';
import { isHallPoll } from './find-poll.ts';

/** Everybody whose vote a question is, with those recused, in the order of registration. */
export function membersOf(state: SessionState, electorate: Electorate): readonly DelegateId[] {
  return state.delegates.filter((delegate) => belongs(state, delegate, electorate)).map(({ id }) => id);
}

/** What says whose vote a poll is; a question that is only being written has no list of its opening. */
type Called = Pick<Poll, 'question'> & { readonly electors?: Poll['electors'] };

/** Everybody whose vote a poll is, with those recused: of an opinion poll, by the list at its opening less those struck since. */
export function electorsOf(state: SessionState, { question, electors }: Called): readonly DelegateId[] {
  return electors ?? membersOf(state, question.electorate);
}

export function isElector(
  state: SessionState,
  { question, electors }: Pick<Poll, 'question' | 'electors'>,
  id: DelegateId,
): boolean {
  if (electors) return electors.includes(id);
  const delegate = findDelegate(state, id);
  return delegate !== undefined && belongs(state, delegate, question.electorate);
}

/** What majorities of all members of the body are counted from in this poll. */
export function totalIn(state: SessionState, { question, total }: Pick<Poll, 'question' | 'total'>): number {
  return total ?? totalOf(state, question.electorate);
}

/** Members who are neither recused nor suspended. */
export function votersOf(state: SessionState, poll: Called & Pick<Poll, 'recused'>): readonly DelegateId[] {
  const out = new Set(poll.recused.map(({ delegateId }) => delegateId));
  for (const { delegateId } of state.suspensions) out.add(delegateId);
  return electorsOf(state, poll).filter((id) => !out.has(id));
}

/**
 * Whether a voter can vote at this moment: in the hall one has to be present; an opinion poll reaches everybody. Nobody whose
 * rights are suspended.
 */
export function couldVote(state: SessionState, poll: Pick<Poll, 'question'>, id: DelegateId): boolean {
  return !findSuspension(state, id) && (!isHallPoll(poll) || isPresent(state, id));
}

/** The quorum of the body that votes, on what is marked now. A delegate who is recused is present all the same. */
export function quorumOf(state: SessionState, electorate: Electorate, rules: RuleSet): Quorum {
  const present = membersOf(state, electorate).filter((id) => isPresent(state, id)).length;
  return quorumWith(rules, present, totalOf(state, electorate));
}

export function quorumWith(rules: RuleSet, present: number, total: number): Quorum {
  return quorumBy(rules.quorum, present, total);
}

/** Who is kept out of `question` and why: those the secretariat names, and declared conflicts in its agenda item. */
export function recusedFrom(
  state: SessionState,
  question: PollQuestion,
): readonly { readonly delegateId: DelegateId; readonly reason: string | null }[] {
  const members = new Set(membersOf(state, question.electorate));
  const declared = state.conflicts.filter(({ agendaItemId }) => agendaItemId === question.agendaItemId);
  const named = [...new Set(question.recused)]
    .filter((id) => !declared.some(({ delegateId }) => delegateId === id))
    .map((delegateId) => ({ delegateId, reason: 'Theo quyết định của Chủ tọa' }));
  return [...declared.map(({ delegateId, reason }) => ({ delegateId, reason })), ...named].filter(
    ({ delegateId }) => members.has(delegateId),
  );
}
