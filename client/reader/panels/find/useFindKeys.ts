import { type RefObject, useEffect } from 'react';
import { isActiveReader } from '../../view/active-reader.ts';
import type { ReadingAids } from '../reading-aids.ts';

/**
 * Ctrl+F opens finding, F3 goes on and Shift+F3 back, Escape ends it; not while a dialog is open. Of two documents side by
 * side the keys are for the one that was used last.
 *
 * @param part anything within the reader.
 */
export function useFindKeys({ view, find }: ReadingAids, part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const reader = part.current?.closest('[data-reader]');
      if (!reader || !isActiveReader(reader)) return;
      const { finding } = view.getState();
      const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
      if (isFind) {
        view.setState({ finding: true });
        reader.querySelector<HTMLInputElement>('[data-find-words]')?.select();
      } else if (event.key === 'F3') {
        view.setState({ finding: true });
        find.step(event.shiftKey ? -1 : 1);
      } else if (event.key === 'Escape' && finding) {
        view.setState({ finding: false });
        find.clear();
      } else {
        return;
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [view, find, part]);
}
