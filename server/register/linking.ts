import type { Actor } from '#shared/protocol/events.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { RegisterActor } from '#shared/protocol/register/events.ts';
import type { ConfirmLinks, LinkCandidate, LinkProposal } from '#shared/protocol/register/http.ts';
import { findPerson, valid } from '#shared/register/find.ts';
import type { RegisteredPerson, RegisterState } from '#shared/register/state.ts';
import type { SessionState } from '#shared/session/state.ts';
import { oneSpelling } from '#shared/text/spelling.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { RegisterHost } from './register-host.ts';

/**
 * Who the delegates of a session are who are not known as people of the register yet: of a session from before there was one, or from
 * another server. Nothing of it is carried out by itself.
 */
export function linkProposals(register: RegisterState, session: SessionState): readonly LinkProposal[] {
  const known = new Set(session.delegates.flatMap(({ personId }) => personId ?? []));
  const free = register.people.filter(({ id, struck }) => struck === null && !known.has(id));
  const peopleByName = byEveryName(free);
  const unlinked = session.delegates.filter(({ personId }) => personId === undefined);
  const delegatesByName = Map.groupBy(unlinked, ({ name }) => comparable(name));
  const namesInUse = new Set(
    register.people.flatMap(({ name, struck }) => (struck === null ? comparable(name) : [])),
  );
  return unlinked.map((delegate) => {
    const { id: delegateId, name, title } = delegate;
    const key = comparable(name);
    const candidates = peopleByName.get(key) ?? [];
    const isAlone = delegatesByName.get(key)?.length === 1;
    return {
      delegateId,
      name,
      title,
      candidates: candidates.map(asCandidate),
      proposed: isAlone ? proposedOf(candidates) : null,
      distinction: isAlone && !namesInUse.has(key) ? '' : distinctionOf(delegate),
    };
  });
}

/**
 * Links delegates as an administrator confirmed it: people who are new are entered first, then the session says who is who. Nothing where the
 * register or the session has changed since they looked.
 */
export async function confirmLinks(
  register: RegisterHost,
  host: SessionHost,
  { basedOn, links }: ConfirmLinks,
  by: { readonly register: RegisterActor; readonly session: Actor },
): Promise<Outcome<{ seq: number }>> {
  const isAsShown = basedOn.register === register.state.seq && basedOn.session === host.state.seq;
  if (!isAsShown) return refuse('links-outdated');
  const people = links.flatMap(({ person }) => (typeof person === 'string' ? [] : person));
  const isKnown = links.every(
    ({ person }) => typeof person !== 'string' || valid(findPerson(register.state, person)),
  );
  if (!isKnown) return refuse('unknown-person');
  if (people.length > 0) {
    const added = await register.execute({ type: 'AddPeople', people }, by.register);
    if (!added.ok) return added;
  }
  const command = {
    type: 'LinkDelegates',
    links: links.map(({ delegateId, person }) => ({
      delegateId,
      personId: typeof person === 'string' ? person : person.id,
    })),
  } as const;
  const outcome = await host.execute(command, by.session);
  if (outcome.ok) await register.peopleSeated();
  return outcome;
}

function proposedOf([first, ...others]: readonly RegisteredPerson[]): LinkProposal['proposed'] {
  if (first === undefined) return 'new';
  return others.length === 0 ? first.id : null;
}

/** By the names that people bear, and bore before. */
function byEveryName(people: readonly RegisteredPerson[]): ReadonlyMap<string, readonly RegisteredPerson[]> {
  const found = new Map<string, RegisteredPerson[]>();
  for (const person of people) {
    const names = [person.name, ...person.formerNames.map(({ name }) => name)].map(comparable);
    for (const name of new Set(names)) found.set(name, [...(found.get(name) ?? []), person]);
  }
  return found;
}

/** What the list says of a delegate that others of the name do not share. */
function distinctionOf({ constituency, group, seat, title }: Delegate): string {
  return constituency || group || title || seat;
}

function asCandidate({ id, name, distinction, title }: RegisteredPerson): LinkCandidate {
  return { personId: id, name, distinction, title };
}

function comparable(name: string): string {
  return oneSpelling(name).toLowerCase();
}
