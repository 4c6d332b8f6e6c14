import { oneSpelling } from '#shared/text/spelling.ts';
import type { PageText } from '../text/page-text.ts';

/** A word, a number or a sign of a document, and where it stands. */
export interface Word {
  /** In the one spelling of shared/text: a tone on another vowel of the same syllable changes nothing. */
  readonly word: string;
  /** As it is written, in NFC. */
  readonly written: string;
  /** From 1. */
  readonly page: number;
  /** Characters of the page's text, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

interface TextLine {
  readonly from: number;
  readonly text: string;
}

/** A number with its points and strokes ("1.250,5", "12/2026") is one word; every other sign is one of its own. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,/]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu;
const PAGE_NUMBER = /^\P{L}*(?:(?:trang|page)\s+)?\d+(?:\s*\/\s*\d+)?\P{L}*$/iu;
/** A line at a page's edge that so many pages have is no part of the text. */
const HEADS_FROM = 3;
/** Longer lines, in characters, are text. */
const LONGEST_HEAD = 80;

/** All words in order, without page numbers and what stands above or below the text of most pages. */
export function wordsOf(pages: readonly PageText[]): readonly Word[] {
  const lines = pages.map(linesOf);
  const heads = runningHeads(lines);
  return lines.flatMap((onPage, index) =>
    onPage
      .filter((line, at) => !(isEdge(onPage, at) && isHead(line, heads)))
      .flatMap((line) => wordsIn(line, index + 1)),
  );
}

function linesOf({ text }: PageText): readonly TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ from, text: line });
    from += line.length + 1;
  }
  return lines;
}

function isEdge(lines: readonly TextLine[], at: number): boolean {
  return at === 0 || at === lines.length - 1;
}

function isHead({ text }: TextLine, heads: ReadonlySet<string>): boolean {
  return PAGE_NUMBER.test(text.trim()) || heads.has(shapeOf(text));
}

function runningHeads(lines: readonly (readonly TextLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const onPage of lines) {
    const edges = [onPage[0], onPage.at(-1)].flatMap((line) => (line ? [shapeOf(line.text)] : []));
    const short = edges.filter((shape) => shape.length <= LONGEST_HEAD);
    for (const shape of new Set(short)) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const enough = Math.max(HEADS_FROM, lines.length / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([shape]) => shape));
}

/** The same for "Trang 3" and "Trang 4". */
function shapeOf(line: string): string {
  return line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

function wordsIn(line: TextLine, page: number): readonly Word[] {
  return [...line.text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: oneSpelling(word.normalize('NFC')),
    written: word.normalize('NFC'),
    page,
    from: line.from + index,
    to: line.from + index + word.length,
  }));
}
