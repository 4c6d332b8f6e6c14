import { type RefObject, useEffect, useRef } from 'react';
import { isActiveReader } from './active-reader.ts';
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
 * Page Up and Down, Home and End, arrows, the space bar, plus and minus, Ctrl+Z and Ctrl+Y, wherever the focus is, but
 * not while a dialog (a vote, say) is open or something is being typed. Of two readers the one used last obeys.
 */
export function useKeys(options: KeyOptions): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const elsewhere =
        event.target instanceof Element && event.target.closest('dialog, input, textarea, select');
      if (!isActiveReader(latest.current.host.current)) return;
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

type Action = (() => void) | null;

function actionFor(event: KeyboardEvent, { host, column, pageCount, turn }: KeyOptions): Action {
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key === 'z') return () => turn(event.shiftKey ? 'redo' : 'undo');
    if (key === 'y') return () => turn('redo');
    return null;
  }
  const goBy = (step: 1 | -1) => () => column.goBy(step);
  switch (event.key) {
    case 'PageDown':
      return goBy(1);
    case 'PageUp':
      return goBy(-1);
    case 'Home':
      return () => column.goTo(1);
    case 'End':
      return () => column.goTo(pageCount);
    case 'ArrowDown':
      return () => host.current?.scrollBy(0, ARROW_STEP);
    case 'ArrowUp':
      return () => host.current?.scrollBy(0, -ARROW_STEP);
    case 'ArrowRight':
    case 'ArrowLeft':
      return across(host.current, column, event.key === 'ArrowRight' ? 1 : -1, goBy);
    case ' ': {
      // Elsewhere it presses what has the focus, or scrolls as it always does.
      const step = event.shiftKey ? -1 : 1;
      return column.layout?.only != null && isAtEnd(event.target, host.current, step) ? goBy(step) : null;
    }
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

/** Scrolls across where the pages are wider than the window; else turns to the next one where one is shown at a time. */
function across(
  host: HTMLElement | null,
  column: PageColumn,
  step: 1 | -1,
  goBy: (step: 1 | -1) => () => void,
): Action {
  if (host && host.scrollWidth > host.clientWidth + 1) return () => host.scrollBy(step * ARROW_STEP, 0);
  return column.layout?.only != null ? goBy(step) : null;
}

function isAtEnd(focused: EventTarget | null, host: HTMLElement | null, step: 1 | -1): boolean {
  if (!host || focused !== host) return false;
  return step > 0 ? host.scrollTop + host.clientHeight >= host.scrollHeight - 1 : host.scrollTop <= 0;
}
