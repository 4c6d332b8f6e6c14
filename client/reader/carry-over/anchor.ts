import type { Quad } from '#shared/protocol/annotations.ts';
import type { Bounds } from '../marks/hit.ts';
import { type Measure, quadsOf } from '../text/page-text.ts';
import { findPassage, type Wanted } from './find-passage.ts';
import { type Flow, lettersOf, type Passage, rangeOf } from './flow.ts';

/** A line of a page, and where it stands in PDF user space. */
interface PageLine {
  readonly passage: Passage;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How what stood on a page moved into another version. */
export interface Move {
  readonly page: number;
  /** In points of PDF user space. */
  readonly dx: number;
  readonly dy: number;
}

/** Lines that are tried, the nearest first. */
const LINES_TRIED = 6;
/** Fewer letters are a number or a bullet. */
const LEAST_LETTERS = 4;

/** A document's passages, to be found again in another version of it. */
export class Anchors {
  readonly #flow: Flow;
  readonly #measure: Measure;
  readonly #lines = new Map<number, readonly PageLine[]>();

  constructor(flow: Flow, measure: Measure) {
    this.#flow = flow;
    this.#measure = measure;
  }

  quads({ page, from, to }: Passage): readonly Quad[] {
    const text = this.#flow.pages[page - 1];
    return text ? quadsOf(text, from, to, this.#measure) : [];
  }

  /** A passage, and where it stands. */
  wanted(passage: Passage): Wanted {
    const { letters } = this.#flow;
    const [start, end] = rangeOf(this.#flow, passage);
    return {
      letters: letters.slice(start, end),
      origin: { flow: this.#flow, at: start },
      depth: letters.length === 0 ? 0 : start / letters.length,
    };
  }

  /** The passage that reads `text` on a page, the one nearest to `quad`. */
  passageAt(page: number, text: string, quad: Quad): Passage | null {
    const onPage = this.#flow.pages[page - 1]?.text ?? '';
    const { letters } = this.#flow;
    const wanted = lettersOf(text);
    const [start, end] = rangeOf(this.#flow, { page, from: 0, to: onPage.length });
    let nearest: { readonly passage: Passage; readonly distance: number } | null = null;
    if (wanted === '') return null;
    for (let at = letters.indexOf(wanted, start); at >= 0 && at + wanted.length <= end; ) {
      const passage = {
        page,
        from: this.#flow.places[at] ?? 0,
        to: (this.#flow.places[at + wanted.length - 1] ?? 0) + 1,
      };
      const [first] = this.quads(passage);
      const distance = first ? Math.hypot(first[0] - quad[0], first[1] - quad[1]) : Number.MAX_VALUE;
      if (!nearest || distance < nearest.distance) nearest = { passage, distance };
      at = letters.indexOf(wanted, at + 1);
    }
    return nearest?.passage ?? null;
  }

  /** How what lay at `bounds` moved, by the words under it or by the nearest lines; null when none of them stand any more. */
  follow(page: number, bounds: Bounds, next: Anchors): Move | null {
    const near = this.#linesOf(page)
      .toSorted((a, b) => distance(a, bounds) - distance(b, bounds))
      .slice(0, LINES_TRIED);
    for (const line of near) {
      const under = wordsUnder(line, bounds, this.#flow.pages[page - 1]?.text ?? '');
      const move = under && this.#moveOf(under, next);
      if (move) return move;
      const beside = this.#moveOf(line.passage, next);
      // A line may begin in the middle of another one now; what stands beside it keeps to the margin.
      if (beside) return { ...beside, dx: next.#marginOf(beside.page) - this.#marginOf(page) };
    }
    return null;
  }

  #moveOf(passage: Passage, next: Anchors): Move | null {
    const wanted = this.wanted(passage);
    if (wanted.letters.length < LEAST_LETTERS) return null;
    const found = findPassage(next.#flow, wanted);
    const [from] = this.quads(passage);
    const [to] = found ? next.quads(found) : [];
    if (!found || !from || !to) return null;
    return { page: found.page, dx: to[0] - from[0], dy: to[1] - from[1] };
  }

  /** Where the lines of a page begin, in points. */
  #marginOf(page: number): number {
    return Math.min(...this.#linesOf(page).map(({ left }) => left));
  }

  #linesOf(page: number): readonly PageLine[] {
    const known = this.#lines.get(page);
    if (known) return known;
    const text = this.#flow.pages[page - 1]?.text ?? '';
    const lines: PageLine[] = [];
    let from = 0;
    for (const line of text.split('\n')) {
      const passage = { page, from, to: from + line.length };
      from += line.length + 1;
      const quads = lettersOf(line).length >= LEAST_LETTERS ? this.quads(passage) : [];
      if (quads.length > 0) lines.push({ passage, ...around(quads) });
    }
    this.#lines.set(page, lines);
    return lines;
  }
}

/** The whole words of a line that `bounds` lies over or right under, by the share of the line's width; null beside it. */
function wordsUnder(
  { passage, left, right, top, bottom }: PageLine,
  bounds: Bounds,
  text: string,
): Passage | null {
  const height = top - bottom;
  if (bounds.right < left || bounds.left > right || bounds.bottom > top || bounds.top < bottom - height / 2)
    return null;
  const { page, from, to } = passage;
  const place = (x: number) => from + Math.round(((x - left) / (right - left)) * (to - from));
  let start = Math.max(from, place(bounds.left));
  let end = Math.min(to, place(bounds.right));
  while (start > from && /\S/.test(text[start - 1] ?? '')) start -= 1;
  while (end < to && /\S/.test(text[end] ?? '')) end += 1;
  return start < end ? { page, from: start, to: end } : null;
}

function distance(line: PageLine, bounds: Bounds): number {
  const height = line.top - line.bottom;
  // A flat stroke between two lines is drawn under the upper one.
  const flat = bounds.top - bounds.bottom < height / 2;
  const middle = (bounds.top + bounds.bottom) / 2 + (flat ? height / 4 : 0);
  const above = Math.max(0, line.bottom - middle, middle - line.top);
  const beside = Math.max(0, line.left - bounds.right, bounds.left - line.right);
  // A margin is wide, and what stands in it belongs to the line beside it.
  return above + beside / 8;
}

function around(quads: readonly Quad[]) {
  const xs = quads.flatMap(([ax, , bx, , cx, , dx]) => [ax, bx, cx, dx]);
  const ys = quads.flatMap(([, ay, , by, , cy, , dy]) => [ay, by, cy, dy]);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) };
}
