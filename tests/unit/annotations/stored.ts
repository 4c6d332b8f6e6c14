import type { Annotation } from '#shared/protocol/annotations.ts';
import type {
  AnnotationOwner,
  AnnotationStore,
  Brought,
  ChangesPage,
  Exchanged,
} from '../../../server/annotations/annotation-store.ts';
import { NOTE_LIMITS } from '../../../server/limits/note-limits.ts';

const ALL = { count: 1000, length: 10_000_000 };

/** An exchange with a device that has nothing and brings nothing, but for what `brought` says. */
export function exchangeWith(
  store: AnnotationStore,
  owner: AnnotationOwner,
  brought: Partial<Brought> = {},
): Promise<Exchanged> {
  return store.exchange(owner, {
    changes: [],
    since: 0,
    epoch: undefined,
    limits: NOTE_LIMITS,
    page: ALL,
    ...brought,
  });
}

/** Has `changes` taken in by `store`. */
export function put(
  store: AnnotationStore,
  owner: AnnotationOwner,
  changes: readonly Annotation[],
): Promise<Exchanged> {
  return exchangeWith(store, owner, { changes });
}

/** All that the owner changed after `since`, in its order. */
export async function changesOf(
  store: AnnotationStore,
  owner: AnnotationOwner,
  since = 0,
): Promise<readonly Annotation[]> {
  return listed((await exchangeWith(store, owner, { since })).page);
}

/** Number of the owner's last change. */
export async function cursorOf(store: AnnotationStore, owner: AnnotationOwner): Promise<number> {
  return (await exchangeWith(store, owner)).page.cursor;
}

export function listed({ json }: ChangesPage): readonly Annotation[] {
  return JSON.parse(`[${json}]`);
}
