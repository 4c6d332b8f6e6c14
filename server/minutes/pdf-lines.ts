import type { Run, TextStyle } from './blocks.ts';

export type Measure = (text: string, style: TextStyle) => number;

interface Piece {
  readonly text: string;
  readonly style: TextStyle;
  readonly width: number;
}

/** Pieces without a space between them; a word may change its style within. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export interface Line {
  readonly words: readonly Word[];
  /** Width with ordinary spaces. */
  readonly width: number;
}

/**
 * Breaks runs into lines at spaces (never at no-break spaces). A word wider than a whole line is broken between
 * letters. The first line is `indent` shorter than `width`.
 */
export function breakLines(runs: readonly Run[], width: number, indent: number, measure: Measure): Line[] {
  const space = measure(' ', 'regular');
  const lines: Line[] = [];
  let words: Word[] = [];
  let used = 0;
  for (const word of wordsOf(runs, width - indent, measure)) {
    const room = lines.length === 0 ? width - indent : width;
    const next = words.length === 0 ? word.width : used + space + word.width;
    if (words.length > 0 && next > room) {
      lines.push({ words, width: used });
      words = [word];
      used = word.width;
    } else {
      words.push(word);
      used = next;
    }
  }
  if (words.length > 0) lines.push({ words, width: used });
  return lines;
}

function wordsOf(runs: readonly Run[], widest: number, measure: Measure): readonly Word[] {
  const words: Word[] = [];
  let pieces: Piece[] = [];
  const endWord = () => {
    if (pieces.length > 0) words.push(wordOf(pieces));
    pieces = [];
  };
  for (const { text, style } of runs) {
    for (const [index, part] of text.split(/[ \t\r\n]+/).entries()) {
      if (index > 0) endWord();
      for (const piece of fitting(part, style, widest, measure)) {
        if (pieces.length > 0 && wordOf([...pieces, piece]).width > widest) endWord();
        pieces.push(piece);
      }
    }
  }
  endWord();
  return words;
}

function wordOf(pieces: readonly Piece[]): Word {
  return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
}

/** `text` in pieces none of which is wider than `widest`. */
function fitting(text: string, style: TextStyle, widest: number, measure: Measure): readonly Piece[] {
  if (text === '') return [];
  const width = measure(text, style);
  if (width <= widest || text.length === 1) return [{ text, style, width }];
  const letters = [...text];
  const half = Math.ceil(letters.length / 2);
  return [letters.slice(0, half), letters.slice(half)].flatMap((part) =>
    fitting(part.join(''), style, widest, measure),
  );
}
