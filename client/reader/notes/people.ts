import type { DelegateId } from '#shared/protocol/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { compareNames } from '#shared/text/names.ts';

export interface Person {
  readonly id: DelegateId;
  readonly name: string;
  /** Tổ đại biểu; empty for who belongs to none. */
  readonly group: string;
}

/** Who reads, and with whom they can share. */
export interface People {
  readonly me: DelegateId;
  readonly delegates: readonly Person[];
}

export function nameOf(people: People | null, id: DelegateId): string {
  return people?.delegates.find((person) => person.id === id)?.name ?? '';
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
