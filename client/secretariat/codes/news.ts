import type { IdentityNote } from '#shared/protocol/sign-ins.ts';
import type { Person } from '#shared/protocol/socket.ts';

/** A note with what of it is told. */
export interface News {
  readonly deed: 'signed-in' | 'renewed' | 'shown' | 'printed' | 'wiped';
  readonly note: IdentityNote;
}

/** Of `notes`, what a secretary would not know of: what others did, and codes that are used on a further device. */
export function worthTelling(notes: readonly IdentityNote[], me: Person | null): readonly News[] {
  return notes.flatMap((note) => newsOf(note, me) ?? []);
}

function newsOf(note: IdentityNote, me: Person | null): News | null {
  const { deed, by, devices } = note;
  const own = typeof by !== 'string' && by.role === me?.role && by.personId === me.personId;
  switch (deed) {
    case 'signed-in':
      // Whoever signs in elsewhere with the secretary's own code is "own" only by name.
      return devices > 1 ? { deed, note } : null;
    case 'renewed':
    case 'shown':
    case 'printed':
    case 'wiped':
      return own ? null : { deed, note };
    case 'signed-out':
    case 'key-replaced':
      return null;
  }
}
