import { createStore, type StoreApi } from 'zustand/vanilla';
import { bookmarkId } from '#shared/annotations/ids.ts';
import { type Annotation, type AnnotationBody, AnnotationId } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { AnnotationEdit } from '../../annotations/edit.ts';
import {
  EMPTY_HISTORY,
  type History,
  type HistoryStep,
  record,
  redo,
  undo,
} from '../../annotations/history.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { merged, staysOnPage } from './unstored.ts';

export interface MarkupState {
  readonly history: History;
  /** The last change could not be stored on this device. */
  readonly failed: boolean;
  /**
   * What was drawn or typed on the pages and could not be stored, the oldest first. It stays on the screen and is stored as
   * soon as that works again.
   */
  readonly unstored: readonly HistoryStep[];
}

/**
 * What a person does to one open document, with undo that survives a reload. Nothing counts as done before it is
 * stored. Changes are made one after the other, in the order of the calls.
 */
export interface Markup {
  readonly state: StoreApi<MarkupState>;
  /** Resolves to the new annotations' ids, or null when they neither could be stored nor stay on the page. */
  add(page: number, bodies: readonly AnnotationBody[]): Promise<readonly AnnotationId[] | null>;
  /** Resolves to whether they are gone. */
  remove(annotations: readonly Annotation[]): Promise<boolean>;
  /** Another text, colour or place for what stands. Resolves to whether it stands so now, stored or on the page. */
  change(annotation: Annotation, body: AnnotationBody): Promise<boolean>;
  /** Several changes as one step to undo. Resolves to whether they stand, stored or on the page. */
  perform(step: HistoryStep): Promise<boolean>;
  /** Marks the page to come back to it; twice makes no second mark. */
  bookmark(page: number): Promise<boolean>;
  /**
   * What is no matter of undo: with whom a note is shared, and answers. Resolves to whether it is stored.
   */
  tell(edits: readonly AnnotationEdit[]): Promise<boolean>;
  /** Resolves to the page where something changed; null when there was nothing to undo. */
  undo(): Promise<number | null>;
  redo(): Promise<number | null>;
  /** Tries again to store what could not be stored. Resolves to whether nothing is left of it. */
  storeAgain(): Promise<boolean>;
  dismissFailure(): void;
}

export function createMarkup(documentSha256: Sha256, annotations: PageAnnotations): Markup {
  const state = createStore<MarkupState>(() => ({ history: EMPTY_HISTORY, failed: false, unstored: [] }));
  let last: Promise<unknown> = restore();
  /** Somebody has signed out: nothing of this is ever stored any more. */
  let ended = false;

  async function restore(): Promise<void> {
    try {
      state.setState({ history: await annotations.history(documentSha256) });
    } catch (error) {
      console.warn('what could be undone is not known any more', error);
    }
  }

  /** Each change builds on the history that the one before has left. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  }

  async function store(edits: readonly AnnotationEdit[], history: History): Promise<boolean> {
    try {
      await annotations.write(edits, { documentSha256, history });
      state.setState({ history, failed: false });
      return true;
    } catch (error) {
      console.error('annotation not stored', error);
      ended = error instanceof Error && error.name === 'DatabaseClosedError';
      state.setState({ failed: true });
      return false;
    }
  }

  function storeStep(step: HistoryStep): Promise<boolean> {
    const edits = step.map(({ before: _, ...edit }) => edit);
    return store(edits, record(state.getState().history, step));
  }

  function perform(changes: HistoryStep): Promise<boolean> {
    return inTurn(async () => {
      const { step, left } = merged(state.getState().unstored, changes);
      state.setState({ unstored: left });
      if (step.length === 0) return true;
      if (!(await storeStep(step))) {
        if (!staysOnPage(step)) return false;
        state.setState({ unstored: [...left, step] });
        return true;
      }
      await storeLeft();
      return true;
    });
  }

  /** Stores the changes in the order in which they were made; stops at the first that cannot be stored. */
  async function storeLeft(): Promise<boolean> {
    for (let [first] = state.getState().unstored; first; [first] = state.getState().unstored) {
      if (!(await storeStep(first))) {
        if (ended) state.setState({ unstored: [] });
        return false;
      }
      state.setState(({ unstored }) => ({ unstored: unstored.slice(1) }));
    }
    return true;
  }

  /** What is on the page only is the latest that was done. */
  function takeOffPage(): number | null {
    const { unstored } = state.getState();
    const last = unstored.at(-1);
    if (!last) return null;
    state.setState({ unstored: unstored.slice(0, -1), failed: false });
    return last[0]?.page ?? null;
  }

  function turn(through: typeof undo): Promise<number | null> {
    return inTurn(async () => {
      const turned = through(state.getState().history);
      if (!turned) return null;
      await store(turned.edits, turned.history);
      return turned.edits[0]?.page ?? null;
    });
  }

  return {
    state,
    perform,
    async add(page, bodies) {
      const step = bodies.map((body) => {
        const id = AnnotationId.parse(newUuid());
        return { id, documentSha256, page, body, before: null };
      });
      return (await perform(step)) ? step.map(({ id }) => id) : null;
    },
    remove: (removed) => perform(removed.map((annotation) => ({ ...editOf(annotation), body: null }))),
    change: (annotation, body) => perform([{ ...editOf(annotation), body }]),
    bookmark(page) {
      const id = bookmarkId(documentSha256, page);
      return perform([{ id, documentSha256, page, body: { type: 'bookmark', label: '' }, before: null }]);
    },
    tell: (edits) => inTurn(() => store(edits, state.getState().history)),
    undo: async () => (await inTurn(async () => takeOffPage())) ?? turn(undo),
    redo: () => turn(redo),
    storeAgain: () => inTurn(storeLeft),
    dismissFailure: () => state.setState({ failed: false }),
  };
}

function editOf({ id, documentSha256, page, body, carried }: Annotation) {
  return { id, documentSha256, page, body, before: body, ...(carried && { carried }) };
}
