import { lineEndHyphens } from '#shared/text/line-ends.ts';
import { STROKED_D } from '#shared/text/spelling.ts';

/** A text as it is searched, and where each of its characters stands in the original. */
export interface FoldedText {
  /**
   * As `fold` of shared/text makes it, but not trimmed: lower case, without diacritics, đ as d, one space for many; words
   * that a line's end parts are whole.
   */
  readonly folded: string;
  /** Where the letter that each character of `folded` comes from begins in the original. */
  readonly places: readonly number[];
  readonly original: string;
}

const MARK = /\p{Mn}/u;
const SPACE = /\s/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Soft hyphens and zero-width characters, which nobody sees or types. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;

export function foldText(original: string): FoldedText {
  let folded = '';
  const places: number[] = [];
  const unsaid = new Set(
    lineEndHyphens(original).flatMap(({ at, parts }) => (parts === 'one-word' ? [at, at + 1] : [at])),
  );
  let place = 0;
  for (const character of original) {
    if (unsaid.has(place)) {
      place += character.length;
      continue;
    }
    for (const part of character.normalize('NFKD').toLowerCase()) {
      if (MARK.test(part) || UNSEEN.test(part)) continue;
      const plain = SPACE.test(part) ? ' ' : part.replace(STROKED_D, 'd');
      if (plain === ' ' && folded.endsWith(' ')) continue;
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
    }
    place += character.length;
  }
  return { folded, places, original };
}

/** The part of the original that the characters `from` to `to` of the folded text come from, diacritics included. */
export function originalOf({ places, original }: FoldedText, from: number, to: number): [number, number] {
  const start = places[from] ?? original.length;
  let end = (places[to - 1] ?? original.length - 1) + 1;
  // A letter may be a pair of code units, and be followed by combining marks.
  while (end < original.length && /[\udc00-\udfff]|\p{Mn}/u.test(original[end] ?? '')) end += 1;
  return [start, end];
}

/** Whether a word begins at this place of a folded text. */
export function wordBeginsAt(folded: string, at: number): boolean {
  return at === 0 || !LETTER.test(folded[at - 1] ?? '') || !LETTER.test(folded[at] ?? '');
}
