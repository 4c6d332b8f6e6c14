import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { compareInWorker } from '../../diff/compare-in-worker.ts';
import { type Change, documentChanges } from '../../diff/document-changes.ts';
import { respelledWords } from '../../diff/respelled.ts';
import { wordsOf } from '../../diff/words.ts';
import { type LoadBytes, openDocument } from '../../pdf/open-document.ts';
import type { RenderQueue } from '../../pdf/render-queue.ts';
import { type DocumentText, readText } from '../../text/document-text.ts';
import type { PageText } from '../../text/page-text.ts';

/** An edition of the document that was published before the one being read. */
export interface EarlierEdition {
  readonly sha256: Sha256;
  /** From 1. */
  readonly version: number;
}

/** What is known of the changes since an earlier edition. */
export type Comparison =
  | { readonly status: 'off' }
  /** `share`: of the pages of both, 0 to 1. */
  | { readonly status: 'reading'; readonly share: number }
  /** The earlier edition is not on this device, and cannot be fetched now. */
  | { readonly status: 'missing' }
  | { readonly status: 'failed' }
  /** One of them is a scan. */
  | { readonly status: 'wordless'; readonly which: 'earlier' | 'this' }
  | {
      readonly status: 'compared';
      readonly changes: readonly Change[];
      /** Words that only have their tone in another place, which is no change. */
      readonly respelled: number;
      /** Pages of this edition without words, which could not be compared. */
      readonly wordless: number;
    };

export interface ChangesState {
  readonly since: EarlierEdition;
  readonly comparison: Comparison;
  /** The change that is shown, from 0; null before one was gone to. Another object whenever one is gone to. */
  readonly current: { readonly index: number } | null;
  /** The change whose removed words are open on the page, from 0. */
  readonly opened: number | null;
}

/** What changed in an open document since an earlier edition. */
export interface Changes {
  readonly state: StoreApi<ChangesState>;
  /** Oldest first. */
  readonly earlier: readonly EarlierEdition[];
  show(since: EarlierEdition): void;
  hide(): void;
  goTo(index: number): void;
  /** Goes to the next change or back, round and round. */
  step(direction: 1 | -1): void;
  /** Opens the removed words at their place; null closes them. */
  open(index: number | null): void;
  close(): void;
}

interface ChangesOptions {
  readonly text: DocumentText;
  readonly queue: RenderQueue;
  readonly loadBytes: LoadBytes;
  readonly earlier: readonly EarlierEdition[];
  readonly goTo: (page: number) => void;
}

export function createChanges({ text, queue, loadBytes, earlier, goTo }: ChangesOptions): Changes | null {
  const newest = earlier.at(-1);
  if (!newest) return null;
  const off: ChangesState = { since: newest, comparison: { status: 'off' }, current: null, opened: null };
  const state = createStore<ChangesState>(() => off);
  let running = new AbortController();

  const changes = () => {
    const { comparison } = state.getState();
    return comparison.status === 'compared' ? comparison.changes : [];
  };

  async function compare(since: EarlierEdition, { signal }: AbortController): Promise<Comparison> {
    const task = openDocument(since.sha256, loadBytes, null);
    const opening = await task.result;
    if (!opening.ok) return { status: opening.problem === 'missing' ? 'missing' : 'failed' };
    const old = readText(opening.document, queue);
    try {
      const share = (pages: number) => {
        const comparison = { status: 'reading', share: pages } as const;
        if (!signal.aborted) state.setState({ comparison });
      };
      const [before, now] = await allPages([old, text], share, signal);
      if (!before || !now) return { status: 'off' };
      if (before.every(isWordless)) return { status: 'wordless', which: 'earlier' };
      if (now.every(isWordless)) return { status: 'wordless', which: 'this' };
      const [was, is] = [wordsOf(before), wordsOf(now)];
      const plain = (words: typeof was) => words.map(({ word }) => word);
      const hunks = await compareInWorker(plain(was), plain(is), signal);
      const found = documentChanges({ words: was, pages: before }, { words: is, pages: now }, hunks);
      return {
        status: 'compared',
        changes: found,
        respelled: respelledWords(was, is, hunks),
        wordless: now.filter(isWordless).length,
      };
    } finally {
      old.close();
      task.close();
    }
  }

  function goToChange(index: number): void {
    const change = changes()[index];
    if (!change) return;
    state.setState({ current: { index }, opened: null });
    goTo(change.spans[0]?.page ?? change.at.page);
  }

  return {
    state,
    earlier,
    show(since) {
      running.abort();
      const mine = new AbortController();
      running = mine;
      state.setState({ since, comparison: { status: 'reading', share: 0 }, current: null, opened: null });
      compare(since, mine).then(
        (comparison) => {
          if (!mine.signal.aborted) state.setState({ comparison });
        },
        (error: unknown) => {
          if (mine.signal.aborted) return;
          console.error('the editions cannot be compared', error);
          state.setState({ comparison: { status: 'failed' } });
        },
      );
    },
    hide() {
      running.abort();
      state.setState({ ...off, since: state.getState().since });
    },
    goTo: goToChange,
    step(direction) {
      const { current } = state.getState();
      const count = changes().length;
      if (count > 0) goToChange(current === null ? 0 : (current.index + direction + count) % count);
    },
    open: (opened) => state.setState({ opened }),
    close: () => running.abort(),
  };
}

function isWordless({ text }: PageText): boolean {
  return text.trim() === '';
}

/** All pages of several documents, in order, once all are read. Rejects when `signal` aborts. */
function allPages(
  texts: readonly DocumentText[],
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<readonly (readonly PageText[])[]> {
  return new Promise((resolve, reject) => {
    const stops: (() => void)[] = [];
    const look = () => {
      const states = texts.map(({ state }) => state.getState());
      const read = states.reduce((sum, { pages }) => sum + pages.size, 0);
      const count = states.reduce((sum, { pageCount }) => sum + pageCount, 0);
      onShare(read / count);
      if (read < count) return;
      for (const stop of stops) stop();
      resolve(states.map(({ pages }) => [...pages].sort(([a], [b]) => a - b).map(([, page]) => page)));
    };
    signal.addEventListener('abort', () => {
      for (const stop of stops) stop();
      reject(new Error('no longer wanted'));
    });
    for (const text of texts) {
      stops.push(text.state.subscribe(look));
      text.readAll(1);
    }
    look();
  });
}
