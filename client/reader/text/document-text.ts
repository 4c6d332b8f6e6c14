import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenedDocument } from '../pdf/open-document.ts';
import type { RenderQueue } from '../pdf/render-queue.ts';
import { type PageText, pageTextOf } from './page-text.ts';

/** Behind everything that is on screen or soon will be. */
const BACKGROUND = 10_000;

const NO_TEXT: PageText = { text: '', runs: [] };

export interface TextState {
  /** By page, from 1; what cannot be read counts as a page without words. */
  readonly pages: ReadonlyMap<number, PageText>;
  readonly pageCount: number;
}

/** The words of an open document, read when somebody first wants them and kept while it is open. */
export interface DocumentText {
  readonly state: StoreApi<TextState>;
  /** The words of one page, before all others. */
  page(page: number): Promise<PageText>;
  /** Reads all pages behind everything else, `first` before the others. */
  readAll(first: number): void;
  close(): void;
}

export function readText(document: OpenedDocument, queue: RenderQueue): DocumentText {
  const { pageCount } = document;
  const state = createStore<TextState>(() => ({ pages: new Map(), pageCount }));
  const underWay = new Map<number, Promise<PageText>>();
  let readingAll = false;
  let closed = false;

  function read(page: number, urgency: number): Promise<PageText> {
    const known = state.getState().pages.get(page);
    if (known) return Promise.resolve(known);
    const waiting = underWay.get(page);
    if (waiting && urgency >= BACKGROUND) return waiting;
    const text = inQueue(page, urgency).then((text) => {
      underWay.delete(page);
      // One change for each page: whoever watches sees them arrive.
      state.setState(({ pages }) => ({ pages: new Map(pages).set(page, text) }));
      return text;
    });
    underWay.set(page, text);
    return text;
  }

  async function inQueue(page: number, urgency: number): Promise<PageText> {
    try {
      const text = await new Promise<PageText | null>((resolve, reject) => {
        queue.add({
          urgency: () => urgency,
          start() {
            const done = extract(page).then(resolve, reject);
            return { done, cancel: () => {} };
          },
        });
      });
      return text ?? (await inQueue(page, urgency));
    } catch (error) {
      console.warn(`the words of page ${page} cannot be read`, error);
      return NO_TEXT;
    }
  }

  /** Null when the page's worker is gone meanwhile: to be asked for again. */
  async function extract(page: number): Promise<PageText | null> {
    const proxy = await document.page(page);
    const work = () => ({ done: document.words(proxy), cancel: () => {} });
    const content = await document.watched(proxy, work).done;
    return content && pageTextOf(content);
  }

  async function readOn(first: number): Promise<void> {
    for (let step = 0; step < pageCount && !closed; step += 1) {
      await read(((first - 1 + step) % pageCount) + 1, BACKGROUND + step);
    }
  }

  return {
    state,
    page: (page) => read(page, 0),
    readAll(first) {
      if (readingAll) return;
      readingAll = true;
      void readOn(first);
    },
    close() {
      closed = true;
    },
  };
}
