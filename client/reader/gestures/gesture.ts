import type { Markup } from '../marks/markup.ts';
import type { PageSurfaces } from '../marks/page-surfaces.ts';
import type { NotesView } from '../notes/document-notes.ts';

export interface GestureContext {
  /** The scrolled window that holds all pages. */
  readonly host: HTMLElement;
  readonly surfaces: PageSurfaces;
  readonly markup: Markup;
  readonly view: NotesView;
}

/** Attaches a tool to the pages; returns the way to take it off. */
export type Gesture = (context: GestureContext) => () => void;

/** Adds listeners that leave together. */
export function listen(
  target: HTMLElement | Window | Document,
  listeners: Readonly<Record<string, (event: never) => void>>,
  options: AddEventListenerOptions = {},
): () => void {
  const controller = new AbortController();
  for (const [type, listener] of Object.entries(listeners)) {
    target.addEventListener(type, listener as EventListener, { ...options, signal: controller.signal });
  }
  return () => controller.abort();
}
