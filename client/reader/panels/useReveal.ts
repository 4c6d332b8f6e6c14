import { type RefObject, useLayoutEffect } from 'react';
import type { ReadingAids } from './reading-aids.ts';

/** CSS pixels between what is brought into view and the edge of the window. */
const MARGIN = 48;

/**
 * Brings an element into view once for each `target`, as soon as it is on a page that is drawn; not again when the page
 * comes back later. What is in view already stays where it is.
 */
export function useReveal(
  aids: ReadingAids,
  target: object | null,
  element: RefObject<HTMLElement | null>,
  block: 'center' | 'start',
): void {
  useLayoutEffect(() => {
    if (target === null || !element.current || aids.revealed.last === target) return;
    aids.revealed.last = target;
    if (block === 'center' && isInView(element.current)) return;
    element.current.scrollIntoView({ block, inline: 'nearest' });
  }, [aids, target, element, block]);
}

function isInView(element: HTMLElement): boolean {
  const frame = element.closest('[data-pages]')?.getBoundingClientRect();
  if (!frame) return false;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const upright = top >= frame.top + MARGIN && bottom <= frame.bottom - MARGIN;
  return upright && left >= frame.left && right <= frame.right;
}
