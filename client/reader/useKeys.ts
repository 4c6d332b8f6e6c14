import { type RefObject, useEffect, useRef } from 'react';
import { zoomStep } from './layout.ts';
import type { PageColumn } from './usePageColumn.ts';

/** CSS pixels that an arrow key scrolls. */
const ARROW_STEP = 80;

interface KeyOptions {
  readonly host: RefObject<HTMLElement | null>;
  readonly column: PageColumn;
  readonly pageCount: number;
  readonly turn: (direction: 'undo' | 'redo') => void;
}

/**
 * Page Up and Down, Home and End, arrows, plus and minus, Ctrl+Z and Ctrl+Y, wherever the focus is, but not while a
 * dialog (a vote, say) is open or something is being typed.
 */
export function useKeys(options: KeyOptions): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const elsewhere =
        event.target instanceof Element && event.target.closest('dialog, input, textarea, select');
      if (elsewhere || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const act = actionFor(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionFor(event: KeyboardEvent, { host, column, pageCount, turn }: KeyOptions): (() => void) | null {
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key === 'z') return () => turn(event.shiftKey ? 'redo' : 'undo');
    if (key === 'y') return () => turn('redo');
    return null;
  }
  switch (event.key) {
    case 'PageDown':
      return () => column.goTo(Math.min(pageCount, column.current + 1));
    case 'PageUp':
      return () => column.goTo(Math.max(1, column.current - 1));
    case 'Home':
      return () => column.goTo(1);
    case 'End':
      return () => column.goTo(pageCount);
    case 'ArrowDown':
      return () => host.current?.scrollBy(0, ARROW_STEP);
    case 'ArrowUp':
      return () => host.current?.scrollBy(0, -ARROW_STEP);
    case '+':
    case '=':
      return () => column.zoomTo(zoomStep(column.zoom, 1));
    case '-':
      return () => column.zoomTo(zoomStep(column.zoom, -1));
    case '0':
      return () => column.zoomTo(1);
    default:
      return null;
  }
}
