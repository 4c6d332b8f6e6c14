import { type RefObject, useEffect, useRef } from 'react';
import { eraserGesture } from './gestures/eraser.ts';
import type { Gesture } from './gestures/gesture.ts';
import { highlightGesture } from './gestures/highlight.ts';
import { penGesture } from './gestures/pen.ts';
import { attachPinch } from './gestures/pinch.ts';
import type { Markup } from './markup.ts';
import type { PageSurfaces } from './page-surfaces.ts';
import type { Tool } from './tools.ts';
import type { PageColumn } from './usePageColumn.ts';

const GESTURES: Readonly<Record<Tool, Gesture | null>> = {
  read: null,
  pen: penGesture,
  highlight: highlightGesture,
  eraser: eraserGesture,
};

interface GestureOptions {
  readonly host: RefObject<HTMLElement | null>;
  readonly surfaces: PageSurfaces;
  readonly markup: Markup | null;
  readonly tool: Tool;
  readonly column: PageColumn;
}

/** Attaches the tool in hand, and zooming by two fingers with every tool. */
export function useGestures({ host, surfaces, markup, tool, column }: GestureOptions): void {
  useEffect(() => {
    if (!host.current || !markup) return;
    return GESTURES[tool]?.({ host: host.current, surfaces, markup });
  }, [host, surfaces, markup, tool]);

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
