import type { Person } from '#shared/protocol/person.ts';
import type { IdentityNote } from '#shared/protocol/sign-ins.ts';
import { type CodeDeed, deedsOf } from './deeds.ts';

/** A deed that a secretary is told of. */
export interface News extends CodeDeed {
  readonly deed: 'signed-in' | 'unproven' | 'revoked' | 'renewed' | 'shown' | 'printed' | 'wiped';
}

/** What of `notes` a secretary would not know: what others did, and codes that are used on a further device. */
export function worthTelling(notes: readonly IdentityNote[], me: Person | null): readonly News[] {
  return deedsOf(notes).flatMap((deed) => newsOf(deed, me) ?? []);
}

function newsOf(done: CodeDeed, me: Person | null): News | null {
  const { deed, by, devices, person } = done.note;
  const own = typeof by !== 'string' && by.role === me?.role && by.personId === me.personId;
  switch (deed) {
    case 'signed-in':
      // Whoever signs in elsewhere with the secretary's own code is "own" only by name.
      return devices > 1 ? { ...done, deed } : null;
    case 'unproven':
      return { ...done, deed };
    case 'revoked':
      return own || (typeof by !== 'string' && by.personId === person.personId) ? null : { ...done, deed };
    case 'renewed':
    case 'shown':
    case 'printed':
    case 'wiped':
      return own ? null : { ...done, deed };
    case 'signed-out':
    case 'key-replaced':
    case 'left-list':
    case 'pin-set':
    case 'pin-locked':
    case 'passkey-added':
    case 'passkey-removed':
    case 'subject-linked':
    case 'subject-unlinked':
      return null;
  }
}
