import type { CodeOwner } from '#shared/protocol/sign-ins.ts';
import { compareNames, compareText } from '#shared/text/names.ts';

const ROLE_ORDER = ['secretary', 'display', 'delegate', 'guest'];

/** Staff first, then delegates by name, then guests. */
export function inOrder(owners: readonly CodeOwner[]): readonly CodeOwner[] {
  return owners.toSorted(
    ({ person: a }, { person: b }) =>
      ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) ||
      // "thứ nhất" before "thứ hai", which no alphabet knows.
      (a.role === 'secretary' ? compareText(a.personId, b.personId) : compareNames(a.name, b.name)),
  );
}
