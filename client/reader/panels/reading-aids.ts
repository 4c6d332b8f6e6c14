import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { LoadBytes, OpenedDocument } from '../pdf/open-document.ts';
import type { RenderQueue } from '../pdf/render-queue.ts';
import { type DocumentText, readText } from '../text/document-text.ts';
import { createFind, type Find } from './find/find.ts';
import { createPictures, type Pictures } from './thumbnails/pictures.ts';
import { type Changes, createChanges, type EarlierEdition } from './versions/changes.ts';

export type Panel = 'pages' | 'outline' | 'notes' | 'changes';

/** A place on a page to be brought into view. */
export interface Spot {
  readonly page: number;
  /** From the page's top, 0 to 1. */
  readonly top: number;
}

export interface AidsView {
  readonly panel: Panel | null;
  readonly finding: boolean;
  /** That there is an earlier edition is said until somebody does not want to read it any more. */
  readonly offered: boolean;
  /** Pages that links led away from, the last one last. */
  readonly back: readonly number[];
  readonly spot: Spot | null;
}

/** What helps to find one's way in one open document. */
export interface ReadingAids {
  readonly sha256: Sha256;
  readonly document: OpenedDocument;
  readonly queue: RenderQueue;
  readonly text: DocumentText;
  readonly find: Find;
  readonly pictures: Pictures;
  /** Null for a document that was published once. */
  readonly changes: Changes | null;
  readonly view: StoreApi<AidsView>;
  /** Brings a page into view, or a place on it. */
  goTo(page: number, top?: number): void;
  /** The same, with a way back. */
  follow(page: number, top?: number): void;
  goBack(): void;
  currentPage(): number;
  /** Call while a page is drawn: what is on it can be brought into view without going to its top first. */
  shows(page: number): () => void;
  /** What was brought into view last. */
  readonly revealed: { last: object | null };
  close(): void;
}

export interface AidsOptions {
  readonly sha256: Sha256;
  readonly document: OpenedDocument;
  readonly queue: RenderQueue;
  readonly loadBytes: LoadBytes;
  readonly earlier: readonly EarlierEdition[];
  readonly goTo: (page: number) => void;
  readonly currentPage: () => number;
}

/** Links that can be gone back over. */
const MOST_BACK = 20;

export function createReadingAids(options: AidsOptions): ReadingAids {
  const { sha256, document, queue, loadBytes, earlier, currentPage } = options;
  const text = readText(document, queue);
  const view = createStore<AidsView>(() => ({
    panel: null,
    finding: false,
    offered: true,
    back: [],
    spot: null,
  }));
  const drawn = new Set<number>();
  const goTo = (page: number, top?: number) => {
    options.goTo(page);
    view.setState({ spot: top === undefined ? null : { page, top } });
  };
  const goNear = (page: number) => {
    if (!drawn.has(page)) options.goTo(page);
  };
  const find = createFind(text, { currentPage, goTo: goNear });
  const pictures = createPictures(document, queue);
  const changes = createChanges({ text, queue, loadBytes, earlier, goTo: goNear });
  return {
    sha256,
    document,
    queue,
    text,
    find,
    pictures,
    changes,
    view,
    goTo,
    follow(page, top) {
      const from = currentPage();
      view.setState(({ back }) => ({ back: [...back, from].slice(-MOST_BACK) }));
      goTo(page, top);
    },
    goBack() {
      const page = view.getState().back.at(-1);
      view.setState(({ back }) => ({ back: back.slice(0, -1) }));
      if (page !== undefined) goTo(page);
    },
    currentPage,
    shows(page) {
      drawn.add(page);
      return () => void drawn.delete(page);
    },
    revealed: { last: null },
    close() {
      text.close();
      pictures.close();
      changes?.close();
    },
  };
}
