import { currentEdition, documentsInForce } from '../documents/editions.ts';
import type { Edition, Poll, SessionState } from '../state.ts';
import { inForce } from './polls.ts';

/** Draft resolutions that were put to the vote and adopted, as far as announced: what a closed session resolved. */
export function adoptedDrafts(state: SessionState): readonly Edition[] {
  const adopted = state.polls.filter((poll) => inForce(poll) && isAdopted(poll));
  const documents = new Set(adopted.map(({ question }) => question.documentId));
  const items = new Set(
    adopted
      .filter(({ question }) => question.documentId === null && question.agendaItemId !== null)
      .map(({ question }) => question.agendaItemId),
  );
  return documentsInForce(state)
    .map(currentEdition)
    .filter(({ kind }) => kind === 'draft-resolution')
    .filter(
      ({ id, agendaItemId }) => documents.has(id) || (agendaItemId !== null && items.has(agendaItemId)),
    );
}

/** A motion whose question, or one of its clauses, was adopted. */
function isAdopted(poll: Poll): boolean {
  if (poll.status !== 'announced') return false;
  const { outcome } = poll.result;
  return outcome.type === 'motion' && outcome.clauses.some(({ passed }) => passed);
}
