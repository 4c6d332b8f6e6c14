import type { DelegateId } from '#shared/protocol/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { compareNames } from '#shared/text/names.ts';

export interface Person {
  readonly id: DelegateId;
  readonly name: string;
  /** Tổ đại biểu; empty for who belongs to none. */
  readonly group: string;
}

/** Somebody who was on the list and is no longer. */
export interface FormerPerson {
  readonly id: DelegateId;
  readonly name: string;
  /** The entry of the list that is the same person; null for who is no delegate any more. */
  readonly into: DelegateId | null;
}

/** Who reads, and with whom they can share. */
export interface People {
  readonly me: DelegateId;
  readonly delegates: readonly Person[];
  /** What was shared with them, or by them, still names them. */
  readonly former: readonly FormerPerson[];
}

export interface KnownName {
  /** Empty for somebody whom the session has never heard of. */
  readonly name: string;
  readonly membership: 'delegate' | 'former';
}

/** What somebody is called, also after they left the list. */
export function knownName(
  { delegates, former }: Pick<People, 'delegates' | 'former'>,
  id: DelegateId,
): KnownName {
  const delegate = delegates.find((person) => person.id === id);
  if (delegate) return { name: delegate.name, membership: 'delegate' };
  const index = former.findLastIndex((person) => person.id === id);
  const left = former[index];
  if (!left) return { name: '', membership: 'former' };
  // Who was merged left before whoever they were merged into could leave: the list gets shorter, whatever stands in it.
  return left.into === null
    ? { name: left.name, membership: 'former' }
    : knownName({ delegates, former: former.slice(index + 1) }, left.into);
}

export function nameOf(people: People | null, id: DelegateId): string {
  return people ? knownName(people, id).name : '';
}

/** The own delegate group; empty for who belongs to none. */
export function ownGroup({ me, delegates }: People): string {
  return delegates.find(({ id }) => id === me)?.group ?? '';
}

/** Colleagues whose name or group has all words of `query`, with or without diacritics, by given name. */
export function colleagues({ me, delegates }: People, query: string): readonly Person[] {
  const words = fold(query).split(' ').filter(Boolean);
  return delegates
    .filter(({ id, name, group }) => {
      const text = fold(`${name} ${group}`);
      return id !== me && words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => compareNames(a.name, b.name));
}
