import { type RefObject, useEffect, useRef } from 'react';
import type { PageSurfaces } from '../marks/page-surfaces.ts';
import type { Tool } from '../marks/tools.ts';
import { useDocumentNotes } from '../notes/DocumentNotes.tsx';
import type { PageColumn } from '../view/usePageColumn.ts';
import { eraserGesture } from './eraser.ts';
import type { Gesture } from './gesture.ts';
import { highlightGesture, underlineGesture } from './mark-text.ts';
import { penGesture } from './pen.ts';
import { attachPinch } from './pinch.ts';
import { chooseGesture, noteGesture, textGesture } from './tap.ts';

const GESTURES: Readonly<Record<Tool, Gesture>> = {
  read: chooseGesture,
  pen: penGesture,
  highlight: highlightGesture,
  underline: underlineGesture,
  note: noteGesture,
  text: textGesture,
  eraser: eraserGesture,
};

interface GestureOptions {
  readonly host: RefObject<HTMLElement | null>;
  readonly surfaces: PageSurfaces;
  readonly tool: Tool;
  readonly column: PageColumn;
}

/** Attaches the tool in hand, and zooming by two fingers with every tool. */
export function useGestures({ host, surfaces, tool, column }: GestureOptions): void {
  const notes = useDocumentNotes();
  useEffect(() => {
    if (!host.current || !notes) return;
    const { markup, view } = notes;
    return GESTURES[tool]({ host: host.current, surfaces, markup, view });
  }, [host, surfaces, notes, tool]);

  const zoom = useRef(column.zoom);
  zoom.current = column.zoom;
  const { zoomTo } = column;
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    return attachPinch(element, {
      zoom: () => zoom.current,
      zoomTo,
      scrollBy: (dx, dy) => element.scrollBy(dx, dy),
    });
  }, [host, zoomTo]);
}
