import { randomUUID } from 'node:crypto';
import { newIds } from '#shared/protocol/register/ids.ts';

/** Ids of all that a list would enter, each made once: a list that is confirmed again says the same. */
export interface ListIds {
  person(row: number): ReturnType<typeof ids.person>;
  /** `part`: '' for the body itself. */
  membership(row: number, part: string): ReturnType<typeof ids.membership>;
  body(part: string): ReturnType<typeof ids.body>;
}

const ids = newIds(randomUUID);

export function newListIds(): ListIds {
  const person = once(ids.person);
  const membership = once(ids.membership);
  const body = once(ids.body);
  return {
    person: (row) => person(String(row)),
    membership: (row, part) => membership(`${row} ${part}`),
    body,
  };
}

function once<Id>(make: () => Id): (key: string) => Id {
  const made = new Map<string, Id>();
  return (key) => {
    const id = made.get(key) ?? make();
    made.set(key, id);
    return id;
  };
}
