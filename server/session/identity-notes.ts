import type { IdentityActor, IdentityNote } from '#shared/protocol/sign-ins.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { AuditEntry, Doer } from '../identity/identities.ts';
import { personOf } from './people.ts';

/** An entry of the audit with the names that people have in their session now. */
export function noteOf(state: SessionState, entry: AuditEntry): IdentityNote {
  const { seq, at, deed, identity, by, devices } = entry;
  return { seq, at, deed, devices, person: personOf(state, identity), by: actorOf(state, entry, by) };
}

function actorOf(state: SessionState, { identity }: AuditEntry, { role, id }: Doer): IdentityActor {
  switch (role) {
    case 'administrator':
      return 'administration';
    case 'system':
      return id === 'terminal' ? 'terminal' : 'server';
    default:
      return personOf(state, { sessionId: identity.sessionId, personId: id, role });
  }
}
