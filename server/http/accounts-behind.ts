import type { CodeUsage, Identities, KnownParticipant, PersonAccount, Wipe } from '../identity/identities.ts';
import { personAccount } from '../identity/identities.ts';

/*
 * A delegate may be signed in by the code of the session, as the person that they are in the register, or both. Whoever conducts the session
 * sees all of their devices, and ends what is on them: a tablet that is lost is lost, whichever code it was enrolled with.
 */

/** As whom somebody in a session may be signed in beside the session's own code; null: as nobody else. */
export function personBehind({ person }: KnownParticipant): PersonAccount | null {
  return person === undefined ? null : personAccount(person);
}

/** What became of the session's code, with the devices of the person too. */
export function withPerson(own: CodeUsage, person: CodeUsage | undefined): CodeUsage {
  if (!person) return own;
  return {
    ...own,
    devices: own.devices + person.devices,
    unbound: own.unbound + person.unbound,
    wipe: later(own.wipe, person.wipe),
  };
}

/** Of what was asked for at one time, both; else what was asked for last. */
function later(one: Wipe | null, other: Wipe | null): Wipe | null {
  if (!one || !other) return one ?? other;
  const { requestedAt } = one;
  if (requestedAt !== other.requestedAt) return requestedAt > other.requestedAt ? one : other;
  return { requestedAt, devices: one.devices + other.devices, done: one.done + other.done };
}

/** The devices of a person whose sign-ins are ended by a session, each by its id. */
export async function endSignIns(
  identities: Identities,
  account: PersonAccount,
  by: Parameters<Identities['revoke']>[2],
  at: string,
  keep: string | null,
): Promise<readonly string[]> {
  const ended: string[] = [];
  for (const { id } of await identities.devices(account)) {
    if (id !== keep && (await identities.revoke(account, id, by, at))) ended.push(id);
  }
  return ended;
}
