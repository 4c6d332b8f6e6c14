import { oneSpelling } from '#shared/text/spelling.ts';
import { type FoldedText, foldText, originalOf, wordBeginsAt } from './folded-text.ts';

/** Characters of a page's text, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is looked for. */
export interface Query {
  readonly folded: string;
  /** The words that were typed with diacritics, by where they begin in `folded`. */
  readonly exact: readonly { readonly at: number; readonly length: number; readonly spelling: string }[];
}

/** Null when nothing is asked for. Typed as people do: with diacritics, without, or some with and some without. */
export function queryOf(typed: string): Query | null {
  const text = foldText(typed.trim());
  const { folded } = text;
  if (folded === '') return null;
  const exact = [...folded.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const spelling = spellingOf(typedWord(text, index, word.length));
    return spelling === word ? [] : [{ at: index, length: word.length, spelling }];
  });
  return { folded, exact };
}

/**
 * Where a text holds the words of a query one after the other, also over the end of a line. The first begins a word;
 * the last may go on. Words typed with diacritics match only those.
 */
export function matchesIn(text: FoldedText, { folded, exact }: Query): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.folded.indexOf(folded); at >= 0; at = text.folded.indexOf(folded, at + 1)) {
    if (!wordBeginsAt(text.folded, at)) continue;
    const spelled = exact.every(
      (word) => spellingOf(typedWord(text, at + word.at, word.length)) === word.spelling,
    );
    if (!spelled) continue;
    const [from, to] = originalOf(text, at, at + folded.length);
    found.push({ from, to });
    at += folded.length - 1;
  }
  return found;
}

function typedWord(text: FoldedText, at: number, length: number): string {
  const [from, to] = originalOf(text, at, at + length);
  return text.original.slice(from, to);
}

/** A word with its diacritics, however they are encoded, in one spelling. A word without diacritics is its own spelling. */
function spellingOf(word: string): string {
  const seen = word.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');
  return oneSpelling(seen.toLowerCase());
}
