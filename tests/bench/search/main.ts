import { packPages } from '#shared/search/packed-pages.ts';
import type { FromSearch, ToSearch } from '../../../client/search/messages.ts';

/** What taking in one document cost. */
export interface Indexed {
  readonly milliseconds: number;
  readonly textBytes: number;
  readonly indexBytes: number;
}

/** What one search cost, as somebody who types waits for it. */
export interface Searched {
  readonly milliseconds: number;
  readonly shown: number;
  readonly total: number;
}

const worker = new Worker(new URL('../../../client/search/search-worker.ts', import.meta.url), {
  type: 'module',
});

function ask(message: ToSearch): Promise<FromSearch> {
  return new Promise((done) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => done(data), { once: true });
    worker.postMessage(message);
  });
}

async function indexDocument(sha256: string, pages: readonly string[]): Promise<Indexed> {
  const texts = packPages(pages);
  const start = performance.now();
  const answer = await ask({ type: 'document', sha256, texts, segment: null });
  const milliseconds = performance.now() - start;
  const indexBytes = answer.type === 'indexed' ? (answer.segment?.byteLength ?? 0) : 0;
  return { milliseconds, textBytes: texts.byteLength, indexBytes };
}

async function searchFor(typed: string, most: number): Promise<Searched> {
  const start = performance.now();
  const answer = await ask({ type: 'search', ticket: 1, typed, most });
  const milliseconds = performance.now() - start;
  if (answer.type !== 'results') throw new Error('the worker answered something else');
  return { milliseconds, shown: answer.results.found.length, total: answer.results.total };
}

Object.assign(window, { indexDocument, searchFor });
