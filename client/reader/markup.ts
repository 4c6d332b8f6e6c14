import { createStore, type StoreApi } from 'zustand/vanilla';
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

/** What a person does to one open document, with undo. Nothing counts as done before it is stored. */
export interface Markup {
  readonly state: StoreApi<MarkupState>;
  /** Resolves to the new annotations' ids, or null when they could not be stored. */
  add(page: number, bodies: readonly AnnotationBody[]): Promise<readonly AnnotationId[] | null>;
  remove(annotations: readonly Annotation[]): Promise<void>;
  /** Resolves to the page where something changed; null when there was nothing to undo. */
  undo(): Promise<number | null>;
  redo(): Promise<number | null>;
  dismissFailure(): void;
}

export function createMarkup(documentSha256: Sha256, annotations: PageAnnotations): Markup {
  const state = createStore<MarkupState>(() => ({ history: EMPTY_HISTORY, failed: false }));

  async function store(edits: readonly AnnotationEdit[]): Promise<boolean> {
    try {
      await annotations.write(edits);
      state.setState({ failed: false });
      return true;
    } catch (error) {
      console.error('annotation not stored', error);
      state.setState({ failed: true });
      return false;
    }
  }

  async function apply(step: HistoryStep): Promise<boolean> {
    if (!(await store(step.map(({ before: _, ...edit }) => edit)))) return false;
    state.setState(({ history }) => ({ history: record(history, step) }));
    return true;
  }

  async function turn(through: typeof undo): Promise<number | null> {
    const turned = through(state.getState().history);
    if (!turned) return null;
    // Taken off the stack before it is stored, so that a quick second press takes the step before it.
    state.setState({ history: turned.history });
    await store(turned.edits);
    return turned.edits[0]?.page ?? null;
  }

  return {
    state,
    async add(page, bodies) {
      const step = bodies.map((body) => {
        const id = AnnotationId.parse(newUuid());
        return { id, documentSha256, page, body, before: null };
      });
      return (await apply(step)) ? step.map(({ id }) => id) : null;
    },
    async remove(removed) {
      await apply(
        removed.map(({ id, page, body }) => ({ id, documentSha256, page, body: null, before: body })),
      );
    },
    undo: () => turn(undo),
    redo: () => turn(redo),
    dismissFailure: () => state.setState({ failed: false }),
  };
}
