import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { CodeUsage, Identity } from './identities.ts';

/** Why the secretariat is not given this code as it is; null: it is. */
export function whyNotSeen(
  { role }: Identity,
  status: SessionState['status'],
  { use, opensPerson }: Pick<CodeUsage, 'use' | 'opensPerson'>,
): RefusalCode | null {
  switch (role) {
    // A secretary who saw the other's code would be two people.
    case 'secretary':
      return 'code-of-secretary';
    // The screen votes on nothing and sees what the hall sees.
    case 'display':
      return null;
    // Guests vote on nothing, and some are invited while the session goes on.
    case 'guest':
    // Readers come by their own code alone, of which no session knows.
    case 'reader':
      return use === 'used' ? 'code-in-use' : null;
    case 'delegate':
      if (opensPerson) return 'code-of-person';
      if (status !== 'preparing') return 'code-after-opening';
      return use === 'used' ? 'code-in-use' : null;
  }
}

/** Why this secretary is not given a new code for somebody; null: they are. */
export function whyNotRenewed({ role, personId }: Identity, asker: Identity): RefusalCode | null {
  return role === 'secretary' && personId !== asker.personId ? 'code-of-secretary' : null;
}
