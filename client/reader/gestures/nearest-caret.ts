import type { PageSurface } from '../marks/page-surfaces.ts';
import { type Caret, caretAt } from './text-selection.ts';

/** A line up or down counts more than as much to the side: white beside a line belongs to it. */
const UP_OR_DOWN = 2;
/** Farther off than this many times its height, a line is meant as a whole and not where the pointer is above or below it. */
const FAR = 1.5;

/**
 * The place in the text of a page that is nearest to a point of the window, as where a drag begins or ends in the white; null
 * on a page without words.
 */
export function nearestCaret({ textLayer }: PageSurface, x: number, y: number): Caret | null {
  const under = caretAt(x, y);
  if (under && textLayer.contains(under.node) && distanceTo(boxOf(under.node), x, y) === 0) return under;
  const near = nearestText(textLayer, x, y);
  return near && placeIn(near, x, y);
}

function nearestText(textLayer: HTMLElement, x: number, y: number): Text | null {
  let near: { readonly text: Text; readonly distance: number } | null = null;
  const walker = document.createTreeWalker(textLayer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data.trim() === '') continue;
    const distance = distanceTo(boxOf(node), x, y);
    if (near === null || distance < near.distance) near = { text: node, distance };
  }
  return near?.text ?? null;
}

function placeIn(text: Text, x: number, y: number): Caret {
  const { left, right, top, bottom, height } = boxOf(text);
  if (y < top - height * FAR) return { node: text, offset: 0 };
  if (y > bottom + height * FAR) return { node: text, offset: text.length };
  const inside = caretAt(clamped(x, left + 1, right - 1), (top + bottom) / 2);
  if (inside?.node === text) return inside;
  // Something lies over it, as a note.
  return { node: text, offset: x < (left + right) / 2 ? 0 : text.length };
}

function boxOf(node: Node): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

/** Zero within. */
function distanceTo({ left, right, top, bottom }: DOMRect, x: number, y: number): number {
  return Math.hypot(x - clamped(x, left, right), UP_OR_DOWN * (y - clamped(y, top, bottom)));
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
