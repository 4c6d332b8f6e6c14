import type { Highlight } from '#shared/protocol/annotations.ts';
import {
  fromText,
  joinIntoLines,
  type LineTurn,
  quadOf,
  type Rect,
  turnedToText,
} from '../marks/line-quads.ts';
import type { PageSurface } from '../marks/page-surfaces.ts';

export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

interface CaretDocument {
  caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** The place in the text under a point of the window; null where there is no text of a page. */
export function caretAt(clientX: number, clientY: number): Caret | null {
  const here: CaretDocument = document;
  const position = here.caretPositionFromPoint?.(clientX, clientY);
  const range = position ? null : here.caretRangeFromPoint?.(clientX, clientY);
  const node = position?.offsetNode ?? range?.startContainer;
  if (node === undefined || !(node instanceof Text)) return null;
  return { node, offset: position?.offset ?? range?.startOffset ?? 0 };
}

/** Widens a range to whole words: a fingertip is wider than a letter. */
export function toWholeWords(range: Range): Range {
  const words = range.cloneRange();
  const { startContainer: start, endContainer: end } = range;
  if (start instanceof Text) {
    const before = start.data.slice(0, range.startOffset).match(/\S*$/)?.[0] ?? '';
    words.setStart(start, range.startOffset - before.length);
  }
  if (end instanceof Text) {
    const after = end.data.slice(range.endOffset).match(/^\S*/)?.[0] ?? '';
    const endsInWord = range.endOffset > 0 && /\S/.test(end.data[range.endOffset - 1] ?? '');
    if (endsInWord) words.setEnd(end, range.endOffset + after.length);
  }
  return words;
}

/** Selected text on one page, ready to be a highlight; null when the selection touches no text of it. */
export function selectedOn(surface: PageSurface, range: Range): Pick<Highlight, 'quads' | 'text'> | null {
  if (!range.intersectsNode(surface.textLayer)) return null;
  const rects = new Map<LineTurn, Rect[]>();
  let text = '';
  const walker = document.createTreeWalker(surface.textLayer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    if (!(node instanceof Text)) {
      if (node.nodeName === 'BR') text += '\n';
      continue;
    }
    const part = document.createRange();
    part.setStart(node, node === range.startContainer ? range.startOffset : 0);
    part.setEnd(node, node === range.endContainer ? range.endOffset : node.length);
    if (part.toString().trim() === '') {
      text += part.toString();
      continue;
    }
    text += part.toString();
    const turn = turnOf(surface.textLayer, node);
    const turned = [...part.getClientRects()].map((rect) => turnedToText(rect, turn));
    rects.set(turn, [...(rects.get(turn) ?? []), ...turned]);
  }
  const quads = [...rects].flatMap(([turn, pieces]) =>
    joinIntoLines(pieces).map((line) => quadOf(line, fromText(turn, surface.toPdf))),
  );
  if (quads.length === 0) return null;
  return { quads, text: text.replace(/\s+/g, ' ').trim().slice(0, 20_000).normalize('NFC') };
}

/** Which way a piece of text runs on screen: as pdf.js lays it on its layer, and as that is turned. */
function turnOf(textLayer: HTMLElement, text: Text): LineTurn {
  const angle = Number.parseFloat(text.parentElement?.style.getPropertyValue('--rotate') || '0');
  const quarters = Math.round((Number(textLayer.dataset.mainRotation ?? 0) + angle) / 90);
  return QUARTERS[((quarters % 4) + 4) % 4] ?? 0;
}

const QUARTERS: readonly LineTurn[] = [0, 90, 180, 270];
