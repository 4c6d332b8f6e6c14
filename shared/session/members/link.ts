import type { EventOf } from '../../protocol/events.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDelegate } from './delegates.ts';

type Links = EventOf<'DelegatesLinked'>['links'];

/**
 * Says who delegates are in the register. It changes nothing of what they may and did here, so it is entered at any time, after the closing
 * too; said again of somebody else it was a mistake before. One person is one delegate.
 */
export function linkDelegates(state: SessionState, links: Links): Decision {
  const unknown = links.find(({ delegateId }) => !findDelegate(state, delegateId));
  if (unknown) return refuse('unknown-delegate', { id: unknown.delegateId });
  const after = linked(state.delegates, links);
  const twice = after.find(
    ({ personId }, place) =>
      personId !== undefined && after.findIndex((one) => one.personId === personId) !== place,
  );
  if (twice) return refuse('person-linked-twice', { name: twice.name });
  const fresh = links.filter(
    ({ delegateId, personId }) => findDelegate(state, delegateId)?.personId !== personId,
  );
  return fresh.length === 0 ? decided() : decided({ type: 'DelegatesLinked', v: 1, links: fresh });
}

/** The list with these links; who has none keeps what they had. */
export function linked(delegates: SessionState['delegates'], links: Links): SessionState['delegates'] {
  const people = new Map(links.map(({ delegateId, personId }) => [delegateId, personId]));
  return delegates.map((delegate) => {
    const personId = people.get(delegate.id);
    return personId === undefined ? delegate : { ...delegate, personId };
  });
}
