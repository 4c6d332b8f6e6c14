import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  Annotation,
  AnnotationId,
  SharedAnnotation,
  StickyNote,
  TextBox,
} from '#shared/protocol/annotations.ts';
import type { DelegateId, Sha256 } from '#shared/protocol/ids.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { touches } from '../marks/hit.ts';
import type { Markup } from '../marks/markup.ts';
import { useTools } from '../marks/tools.ts';
import type { People } from './people.ts';

/** An annotation that was tapped; `owner` null: one's own. */
export interface Chosen {
  readonly page: number;
  readonly id: AnnotationId;
  readonly owner: DelegateId | null;
}

/** A note or a text box that is being written; `stored` null: a new one. */
export interface Writing {
  readonly page: number;
  readonly body: StickyNote | TextBox;
  readonly stored: Annotation | null;
}

/** A question that lies over the pages. */
export type Asking =
  | { readonly about: 'share'; readonly annotations: readonly Annotation[] }
  | { readonly about: 'answers'; readonly owner: DelegateId; readonly id: AnnotationId };

interface ViewState {
  readonly chosen: Chosen | null;
  readonly writing: Writing | null;
  readonly asking: Asking | null;
  /** What somebody came for: shown for a moment, once its page is there. */
  readonly flashing: AnnotationId | null;
  /** The person's own on the pages that are drawn now. */
  readonly onPages: ReadonlyMap<number, readonly Annotation[]>;
  /** What colleagues share of this document, and own annotations that were answered. */
  readonly shared: readonly SharedAnnotation[];
}

/** What is chosen, written and asked in one open document. */
export interface NotesView {
  readonly store: StoreApi<ViewState>;
  choose(chosen: Chosen | null): void;
  write(writing: Writing | null): void;
  ask(asking: Asking | null): void;
  flash(id: AnnotationId): void;
  /** It is on the screen now; its moment begins. @returns the way to end it before. */
  flashShown(id: AnnotationId): () => void;
  pageShows(page: number, annotations: readonly Annotation[]): void;
  pageGone(page: number): void;
  /** What a colleague shares at (x, y), in PDF points. */
  sharedAt(page: number, x: number, y: number, reach: number): SharedAnnotation | null;
}

/** The annotations of one open document, for all its parts on the screen. */
export interface DocumentNotes {
  readonly sha256: Sha256;
  readonly annotations: PageAnnotations;
  readonly markup: Markup;
  readonly view: NotesView;
  /** Null where there is nobody to share with. */
  readonly people: People | null;
}

/** Milliseconds. */
const FLASH_MS = 2400;

export function createNotesView(): NotesView {
  const store = createStore<ViewState>(() => ({
    chosen: null,
    writing: null,
    asking: null,
    flashing: null,
    onPages: new Map(),
    shared: [],
  }));
  return {
    store,
    choose: (chosen) => store.setState({ chosen }),
    write: (writing) => store.setState({ writing, chosen: null }),
    ask: (asking) => store.setState({ asking }),
    flash(id) {
      store.setState({ flashing: id });
    },
    flashShown(id) {
      const end = () => store.getState().flashing === id && store.setState({ flashing: null });
      const timer = setTimeout(end, FLASH_MS);
      return () => clearTimeout(timer);
    },
    pageShows: (page, annotations) =>
      store.setState(({ onPages }) => ({ onPages: new Map(onPages).set(page, annotations) })),
    pageGone: (page) =>
      store.setState(({ onPages }) => {
        const left = new Map(onPages);
        left.delete(page);
        return { onPages: left };
      }),
    sharedAt(page, x, y, reach) {
      if (!useTools.getState().sharedShown) return null;
      const under = store
        .getState()
        .shared.findLast(
          ({ annotation }) =>
            annotation.page === page && annotation.body && touches(annotation.body, x, y, reach),
        );
      return under ?? null;
    },
  };
}
