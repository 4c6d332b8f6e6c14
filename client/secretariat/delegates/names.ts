import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';
import { fold } from '#shared/text/fold.ts';
import { compareNames } from '#shared/text/names.ts';

/** Delegates by the Vietnamese order of names. */
export function inNameOrder(delegates: readonly Delegate[]): readonly Delegate[] {
  return [...delegates].sort((a, b) => compareNames(a.name, b.name));
}

/** Those whose name, office or seat has `search` in it, without regard to diacritics; all where it is empty. */
export function matching(delegates: readonly Delegate[], search: string): readonly Delegate[] {
  const wanted = fold(search);
  return delegates.filter(({ name, title, seat }) => fold(`${name} ${title} ${seat}`).includes(wanted));
}

/** Those that `matching` finds, whoever is called so before whoever only holds such an office. */
export function ranked(delegates: readonly Delegate[], search: string): readonly Delegate[] {
  const wanted = fold(search);
  const found = inNameOrder(matching(delegates, search));
  const byName = found.filter(({ name }) => fold(name).includes(wanted));
  return [...byName, ...found.filter((delegate) => !byName.includes(delegate))];
}

/** The name of a delegate, also of one who is no longer on the list. */
export function nameOf(session: SessionState, id: DelegateId): string {
  return findPerson(session, id)?.name ?? id;
}

/** Delegates with these ids, by the Vietnamese order of names. */
export function withIds(delegates: readonly Delegate[], ids: readonly DelegateId[]): readonly Delegate[] {
  const wanted = new Set(ids);
  return inNameOrder(delegates.filter(({ id }) => wanted.has(id)));
}
