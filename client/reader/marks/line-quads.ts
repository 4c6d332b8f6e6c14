import type { Quad } from '#shared/protocol/annotations.ts';

/** A rectangle with y growing downwards, in whatever unit. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type ToPdfPoint = (x: number, y: number) => readonly [number, number];

/** A wider gap than this many line heights is another column. */
const COLUMN_GAP = 2.5;

/**
 * Joins the rectangles of selected pieces of text into one for each line. Pieces belong to a line when they overlap it
 * by half of the lower one's height; a wide gap between columns stays open.
 */
export function joinIntoLines(rects: readonly Rect[]): readonly Rect[] {
  const inReadingOrder = rects
    .filter((rect) => rect.right - rect.left > 0.5 && rect.bottom - rect.top > 0.5)
    .sort((a, b) => a.top + a.bottom - (b.top + b.bottom) || a.left - b.left);
  // Pieces come by height, not from left to right, so two halves of a line may meet only in the second round.
  return gather(gather(inReadingOrder)).sort((a, b) => a.top - b.top || a.left - b.left);
}

function gather(rects: readonly Rect[]): Rect[] {
  const lines: Rect[] = [];
  for (const rect of rects) {
    const index = lines.findIndex((line) => onSameLine(line, rect));
    const line = lines[index];
    if (line) lines[index] = union(line, rect);
    else lines.push(rect);
  }
  return lines;
}

/** Degrees clockwise on screen, in quarters, by which a line of text runs: 0 to the right, 90 downwards. */
export type LineTurn = 0 | 90 | 180 | 270;

/** A point as one sees it who turns the head with the text. */
function towardsText(x: number, y: number, turn: LineTurn): readonly [number, number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 90:
      return [y, -x];
    case 180:
      return [-x, -y];
    case 270:
      return [-y, x];
  }
}

/** A rectangle on screen as one sees it who turns the head with the text. */
export function turnedToText(rect: Rect, turn: LineTurn): Rect {
  const [ax, ay] = towardsText(rect.left, rect.top, turn);
  const [bx, by] = towardsText(rect.right, rect.bottom, turn);
  return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) };
}

/** The way back to the screen, and on into the page. */
export function fromText(turn: LineTurn, toPdf: ToPdfPoint): ToPdfPoint {
  const back: LineTurn = turn === 90 ? 270 : turn === 270 ? 90 : turn;
  return (x, y) => toPdf(...towardsText(x, y, back));
}

/** The corners in PDF user space, in the order of PDF's QuadPoints. */
export function quadOf(rect: Rect, toPdf: ToPdfPoint): Quad {
  const round = (n: number) => Math.round(n * 100) / 100;
  const corner = (x: number, y: number): [number, number] => {
    const [px, py] = toPdf(x, y);
    return [round(px), round(py)];
  };
  return [
    ...corner(rect.left, rect.top),
    ...corner(rect.right, rect.top),
    ...corner(rect.left, rect.bottom),
    ...corner(rect.right, rect.bottom),
  ];
}

function onSameLine(a: Rect, b: Rect): boolean {
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return overlap >= lower / 2 && gap <= lower * COLUMN_GAP;
}

function union(a: Rect, b: Rect): Rect {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
