import type { AgendaItemId, DelegateId, DocumentId, Sha256 } from '../protocol/ids.ts';
import type { SessionState } from './state.ts';

interface IdsAfter {
  delegate(): DelegateId;
  item(): AgendaItemId;
  /** Of an item that not everybody may know of; any `seed`. */
  closedItem(seed: number): AgendaItemId;
  /** Of a document that comes with this file. */
  document(sha256: Sha256): DocumentId;
  /** As versions up to 0.3.0 counted documents. */
  countedDocument(): DocumentId;
}

/**
 * The ids of whatever comes new into `state`, one after another: d8, d9… after d7. An id that was in use is never given out
 * again, also when whoever had it has left the list. Documents are not counted, since some are not for everybody, and a gap
 * would betray them: their numbers follow from their content. Items for everybody are counted by themselves; others have numbers from
 * a range of their own, which count nothing.
 */
export function idsAfter(state: SessionState): IdsAfter {
  const delegates = [...state.delegates, ...state.former.map(({ delegate }) => delegate)];
  const items = [...state.agenda, ...state.formerItems.map(({ item }) => item)];
  const taken = new Set(items.map(({ id }) => id));
  return {
    delegate: following(delegates, 'd'),
    item: following(
      items.filter(({ audience }) => audience === 'public'),
      'a',
    ),
    closedItem: (seed) => {
      const id = uncounted('a', seed, taken);
      taken.add(id);
      return id;
    },
    countedDocument: following(state.documents, 't'),
    document: byContent(new Set(state.documents.map(({ id }) => id))),
  };
}

function following<Id extends string>(known: readonly { readonly id: Id }[], letter: string): () => Id {
  let last = known.reduce((greatest, { id }) => Math.max(greatest, Number(id.slice(letter.length))), 0);
  return () => {
    last += 1;
    return `${letter}${last}` as Id;
  };
}

/** Nothing is counted up to there. */
const FIRST_UNCOUNTED = 1_000_000;

/** An id that counts nothing, and is none of `taken`. */
export function uncounted<Id extends string>(letter: string, seed: number, taken: ReadonlySet<Id>): Id {
  const range = NUMBERS - FIRST_UNCOUNTED;
  let number = seed % range;
  const id = () => `${letter}${FIRST_UNCOUNTED + number}` as Id;
  while (taken.has(id())) number = (number + 1) % range;
  return id();
}

/** Whether `id` is one that `uncounted` gives. */
export function isUncounted(id: string): boolean {
  return Number(id.slice(1)) >= FIRST_UNCOUNTED;
}

/** Numbers that an id can have: 1 to 9,999,999. */
const NUMBERS = 9_999_999;

function byContent(taken: Set<DocumentId>): (sha256: Sha256) => DocumentId {
  return (sha256) => {
    let number = Number.parseInt(sha256.slice(0, 12), 16) % NUMBERS;
    const id = () => `t${number + 1}` as DocumentId;
    while (taken.has(id())) number = (number + 1) % NUMBERS;
    taken.add(id());
    return id();
  };
}
