import { type KeyboardEvent, useCallback } from 'react';
import { zoomStep } from './layout.ts';
import type { PageColumn } from './usePageColumn.ts';

/** CSS pixels that an arrow key scrolls. */
const ARROW_STEP = 80;

interface KeyOptions {
  readonly column: PageColumn;
  readonly pageCount: number;
  readonly turn: (direction: 'undo' | 'redo') => void;
}

/** Page Up and Down, Home and End, arrows, plus and minus, Ctrl+Z and Ctrl+Y. */
export function useKeys({
  column,
  pageCount,
  turn,
}: KeyOptions): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const act = actionFor(event, column, pageCount, turn);
      if (!act) return;
      event.preventDefault();
      act();
    },
    [column, pageCount, turn],
  );
}

function actionFor(
  event: KeyboardEvent<HTMLElement>,
  column: PageColumn,
  pageCount: number,
  turn: KeyOptions['turn'],
): (() => void) | null {
  const window = event.currentTarget;
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
      return () => window.scrollBy(0, ARROW_STEP);
    case 'ArrowUp':
      return () => window.scrollBy(0, -ARROW_STEP);
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
