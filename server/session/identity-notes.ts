import type { SessionId } from '#shared/protocol/ids.ts';
import type { Person } from '#shared/protocol/person.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { IdentityActor, IdentityNote } from '#shared/protocol/sign-ins.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Account, AuditEntry, Doer } from '../identity/identities.ts';
import { personOf } from './people.ts';

/** How somebody of the register is called. */
export type Called = (personId: PersonId) => string;

/**
 * An entry of the audit for the consoles of the session `id`, with the names that people have there now; null where it concerns nobody on
 * its list. Of people of the register it concerns those who are its delegates or guests.
 */
export function noteOf(
  id: SessionId,
  state: SessionState,
  { seq, at, deed, account, by, devices }: AuditEntry,
  called: Called,
): IdentityNote | null {
  const person = ownerIn(id, state, account);
  return person && { seq, at, deed, devices, person, by: actorOf(state, by, called) };
}

function ownerIn(id: SessionId, state: SessionState, account: Account): Person | null {
  if (account.type === 'participant') return account.sessionId === id ? personOf(state, account) : null;
  return knownAs(state, account.personId);
}

/** The delegate or guest who is this person of the register; also of whoever has left their list. */
function knownAs(state: SessionState, person: string): Person | null {
  const { delegates, former, guests, formerGuests } = state;
  const isThem = ({ personId }: { readonly personId?: PersonId | undefined }) => personId === person;
  const delegate = [...delegates, ...former.map((one) => one.delegate)].find(isThem);
  if (delegate) return personOf(state, { personId: delegate.id, role: 'delegate' });
  const guest = [...guests, ...formerGuests.map((one) => one.guest)].find(isThem);
  return guest ? personOf(state, { personId: guest.id, role: 'guest' }) : null;
}

function actorOf(state: SessionState, { role, id }: Doer, called: Called): IdentityActor {
  switch (role) {
    case 'administrator':
      return 'administration';
    case 'system':
      return id === 'terminal' ? 'terminal' : 'server';
    case 'person':
      // Somebody for themselves, who is a delegate or guest here: else the note would not be told here.
      return knownAs(state, id) ?? 'server';
    case 'secretary': {
      const person = PersonId.safeParse(id);
      return person.success
        ? { role, personId: id, name: called(person.data) }
        : personOf(state, { personId: id, role });
    }
    default:
      return personOf(state, { personId: id, role });
  }
}
