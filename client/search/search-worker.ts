/// <reference lib="webworker" />
import { SearchEngine } from '#shared/search/engine.ts';
import { PackedPages } from '#shared/search/packed-pages.ts';
import { encodeSegment, Segment } from '#shared/search/segment.ts';
import type { FromSearch, ToSearch } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Searches beside the page, so that typing never waits for it. */
const engine = new SearchEngine();

self.addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  const answer = handle(data);
  if (answer) self.postMessage(answer);
});

function handle(message: ToSearch): FromSearch | null {
  switch (message.type) {
    case 'document':
      return take(message);
    case 'forget':
      engine.removeDocument(message.sha256);
      return null;
    case 'cards':
      engine.setCards(message.cards);
      return null;
    case 'search': {
      const results = engine.search(message.typed, message.most);
      return { type: 'results', ticket: message.ticket, results };
    }
  }
}

function take({ sha256, texts, segment }: Extract<ToSearch, { type: 'document' }>): FromSearch {
  const pages = new PackedPages(texts);
  const known = segment && Segment.decode(segment);
  if (known) {
    engine.addDocument(sha256, known, pages);
    return { type: 'indexed', sha256, segment: null };
  }
  const made = encodeSegment(Array.from({ length: pages.count }, (_, page) => pages.text(page)));
  const decoded = Segment.decode(made);
  if (decoded) engine.addDocument(sha256, decoded, pages);
  return { type: 'indexed', sha256, segment: made };
}
