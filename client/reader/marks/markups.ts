import type { Sha256 } from '#shared/protocol/ids.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { startRetrying } from '../../retrying/retrying.ts';
import { createMarkup, type Markup } from './markup.ts';
import { useUnstored } from './unstored-count.ts';

/** How often what could not be stored is tried again, in milliseconds. */
const AGAIN_MS = 15_000;

/** The documents in each person's notes that have something which could not be stored, open or not. */
const unfinished = new WeakMap<PageAnnotations, Map<Sha256, Markup>>();

/**
 * What is done to a document. While something of it could not be stored this is the same object each time the document is
 * opened: closing the document loses nothing.
 */
export function markupOf(documentSha256: Sha256, annotations: PageAnnotations): Markup {
  const waiting = unfinished.get(annotations) ?? new Map<Sha256, Markup>();
  unfinished.set(annotations, waiting);
  const known = waiting.get(documentSha256);
  if (known) return known;
  const markup = createMarkup(documentSha256, annotations);
  const storing = startRetrying(
    'notes that were not stored',
    async () => ((await markup.storeAgain()) ? 'rest' : 'later'),
    () => AGAIN_MS,
  );
  markup.state.subscribe(({ unstored }, before) => {
    if (unstored === before.unstored) return;
    useUnstored.setState(({ count }) => ({ count: count + unstored.length - before.unstored.length }));
    if (unstored.length > 0 === waiting.has(documentSha256)) return;
    if (unstored.length > 0) {
      waiting.set(documentSha256, markup);
      storing.askIn(AGAIN_MS);
      window.addEventListener('beforeunload', askFirst);
    } else {
      waiting.delete(documentSha256);
      if (waiting.size === 0) window.removeEventListener('beforeunload', askFirst);
    }
  });
  return markup;
}

/** Whoever closes or reloads the app now would lose it. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
