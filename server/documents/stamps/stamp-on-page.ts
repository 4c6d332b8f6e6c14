import type { TextContent, TextPiece } from '#shared/pdf/readable-page.ts';
import { BEFORE, BEHIND, firstWord, lastWord, markIn, type StampWord } from './stamp-words.ts';

/** A page as far as where a mark stands on it matters. */
export interface PageFrame {
  /** Left, bottom, right, top, in PDF user space. */
  readonly box: readonly [number, number, number, number];
  /** Degrees by which the page is turned when it is shown. */
  readonly turned: number;
}

/** Words that stand together: what is wide apart in one line are two, as in two columns. */
interface Run {
  readonly text: string;
  /** Along the line and across it, in points, whichever way the line runs. */
  readonly from: number;
  readonly to: number;
  readonly across: number;
  readonly size: number;
  /** Degrees. */
  readonly angle: number;
  /** Of its beginning, in PDF user space. */
  readonly y: number;
}

/** In sizes of letters: gaps so wide part words, and runs. Letters of a stamp may stand apart: "M Ậ T". */
const WORD_GAP = 0.15;
const RUN_GAP = 1.6;
/** Letters of one line lie so close across it. */
const ONE_LINE = 0.4;
/** A line directly above or below, of one column, and of letters of one size. */
const NEXT_LINE = { least: 0.7, most: 2.2 };
const ONE_SIZE = 0.2;
/** Marks are stamped in the upper half of a page, in letters that one can read: 13 to 14 points (Decree 30/2020/NĐ-CP). */
const LEAST_POINTS = 9;

/**
 * A mark of secrecy among the words of a first page: one that stands by itself, not in a sentence. A word that is broken over two
 * lines ("BÍ" over "MẬT") or cells ("MẬT" over "ĐỘ") is none.
 */
export function stampOnPage(items: TextContent['items'], frame: PageFrame): StampWord | null {
  const runs = runsOf(items);
  let doubtful: StampWord | null = null;
  for (const run of runs) {
    const mark = markIn(run.text);
    if (mark === null || isHalfAWord(run, runs)) continue;
    const words = run.text.replace(/\s+/gu, ' ').trim().slice(0, 100);
    if (mark === 'certain' && isPlacedLikeOne(run, frame)) return { words, certain: true };
    doubtful ??= { words, certain: false };
  }
  return doubtful;
}

function isPlacedLikeOne({ size, y }: Run, { box, turned }: PageFrame): boolean {
  const [, bottom, , top] = box;
  // Which half of a turned page is the upper one does not matter enough to err.
  return size >= LEAST_POINTS && (turned % 360 !== 0 || y >= (bottom + top) / 2);
}

function isHalfAWord(run: Run, runs: readonly Run[]): boolean {
  return runs.some((other) => {
    if (other === run || other.angle !== run.angle || !overlap(run, other)) return false;
    if (Math.abs(other.size - run.size) > ONE_SIZE * run.size) return false;
    const above = (other.across - run.across) / run.size;
    const isNext = Math.abs(above) >= NEXT_LINE.least && Math.abs(above) <= NEXT_LINE.most;
    if (!isNext) return false;
    return above > 0 ? BEFORE.has(lastWord(other.text)) : BEHIND.has(firstWord(other.text));
  });
}

function overlap(a: Run, b: Run): boolean {
  return a.from < b.to && b.from < a.to;
}

interface Placed {
  readonly piece: TextPiece;
  readonly from: number;
  readonly to: number;
  readonly across: number;
  readonly size: number;
  readonly angle: number;
}

function runsOf(items: TextContent['items']): readonly Run[] {
  const placed = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [placedOf(item)] : []));
  const runs: Run[] = [];
  for (const line of linesOf(placed)) {
    let run: Placed[] = [];
    for (const one of line.toSorted((a, b) => a.from - b.from)) {
      const last = run.at(-1);
      if (last && one.from - last.to > RUN_GAP * Math.max(one.size, last.size)) {
        runs.push(...runOf(run));
        run = [];
      }
      run.push(one);
    }
    runs.push(...runOf(run));
  }
  return runs;
}

function placedOf(piece: TextPiece): Placed {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = piece.transform;
  const along = Math.atan2(b, a);
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  const from = x * cos + y * sin;
  return {
    piece,
    from,
    to: from + piece.width,
    across: y * cos - x * sin,
    size: Math.hypot(c, d) || piece.height || 1,
    angle: (Math.round((along * 180) / Math.PI) + 360) % 360,
  };
}

/** Pieces of one line each: as high as another, and running the same way. */
function linesOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const lines: Placed[][] = [];
  for (const one of placed) {
    const line = lines.findLast(
      ([first]) =>
        first &&
        first.angle === one.angle &&
        Math.abs(first.across - one.across) < ONE_LINE * Math.min(first.size, one.size),
    );
    if (line) line.push(one);
    else lines.push([one]);
  }
  return lines;
}

function runOf(pieces: readonly Placed[]): readonly Run[] {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return [];
  const text = pieces.reduce((words, one, index) => {
    const before = pieces[index - 1];
    const gap = before && one.from - before.to > WORD_GAP * one.size ? ' ' : '';
    return words + gap + one.piece.str;
  }, '');
  const { from, across, size, angle, piece } = first;
  return [
    { text: text.normalize('NFC'), from, to: last.to, across, size, angle, y: piece.transform[5] ?? 0 },
  ];
}
