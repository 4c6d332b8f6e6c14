import { createStore, type StoreApi } from 'zustand/vanilla';
import { bookmarkId } from '#shared/annotations/ids.ts';
import { type Annotation, type AnnotationBody, AnnotationId } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { EMPTY_HISTORY, type History, type HistoryStep, record, redo, undo } from '../annotations/history.ts';
import type { AnnotationEdit, PageAnnotations } from '../annotations/replica.ts';
import { newUuid } from '../annotations/uuid.ts';

export interface MarkupState {
  readonly history: History;
  /** The last change could not be stored on this device. */
  readonly failed: boolean;
}

/**
 * What a person does to one open document, with undo that survives a reload. Nothing counts as done before it is
 * stored. Changes are made one after the other, in the order of the calls.
 */
export interface Markup {
  readonly state: StoreApi<MarkupState>;
  /** Resolves to the new annotations' ids, or null when they could not be stored. */
  add(page: number, bodies: readonly AnnotationBody[]): Promise<readonly AnnotationId[] | null>;
  remove(annotations: readonly Annotation[]): Promise<void>;
  /** Another text, colour or place for what stands. Resolves to whether it is stored. */
  change(annotation: Annotation, body: AnnotationBody): Promise<boolean>;
  /** Several changes as one step to undo. Resolves to whether they are stored. */
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
  dismissFailure(): void;
}

export function createMarkup(documentSha256: Sha256, annotations: PageAnnotations): Markup {
  const state = createStore<MarkupState>(() => ({ history: EMPTY_HISTORY, failed: false }));
  let last: Promise<unknown> = restore();

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
      state.setState({ failed: true });
      return false;
    }
  }

  function perform(step: HistoryStep): Promise<boolean> {
    return inTurn(async () => {
      if (step.length === 0) return true;
      const edits = step.map(({ before: _, ...edit }) => edit);
      return store(edits, record(state.getState().history, step));
    });
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
    async remove(removed) {
      await perform(removed.map((annotation) => ({ ...editOf(annotation), body: null })));
    },
    change: (annotation, body) => perform([{ ...editOf(annotation), body }]),
    bookmark(page) {
      const id = bookmarkId(documentSha256, page);
      return perform([{ id, documentSha256, page, body: { type: 'bookmark', label: '' }, before: null }]);
    },
    tell: (edits) => inTurn(() => store(edits, state.getState().history)),
    undo: () => turn(undo),
    redo: () => turn(redo),
    dismissFailure: () => state.setState({ failed: false }),
  };
}

function editOf({ id, documentSha256, page, body, carried }: Annotation) {
  return { id, documentSha256, page, body, before: body, ...(carried && { carried }) };
}
