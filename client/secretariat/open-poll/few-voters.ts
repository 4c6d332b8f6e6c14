import { couldVote, recusedFrom, votersOf } from '#shared/session/polls/electorate.ts';
import type { SessionState } from '#shared/session/state.ts';
import { formOf, type PollDraft, questionOf } from './draft.ts';

/** The result of fewer secret ballots than these may tell who voted how; of one, it does. */
const FEW = 5;

/** How many could vote now where the ballots would be secret and that is few; null where nothing has to be said. */
export function fewVoters(session: SessionState, draft: PollDraft): number | null {
  const form = formOf(draft);
  if (form !== 'secret' && form !== 'paper') return null;
  const question = questionOf(draft);
  const voters = votersOf(session, { question, recused: recusedFrom(session, question) });
  const count = voters.filter((id) => couldVote(session, { question }, id)).length;
  return count > 0 && count < FEW ? count : null;
}
