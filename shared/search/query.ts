import type { TermQuery } from './segment.ts';
import { beginsWith, foldedWord, wordsOf } from './words.ts';

/** Words that have to follow one another; a single word most of the time. */
export type Phrase = readonly TermQuery[];

/** All of these must occur on a page. Empty when nothing is asked for. */
export type Query = readonly Phrase[];

/** A shorter beginning would find almost every page, as long as it is all that is asked for. */
const SHORTEST_PREFIX = 2;
const LETTER = /^\p{L}$/u;

/**
 * What was typed: words, and "phrases" in any quotation marks. The last word is taken as the beginning of one while it is
 * still being typed, that is, as long as nothing follows it.
 */
export function parseQuery(typed: string): Query {
  const parts = typed.split(/["“”„«»]/);
  return parts.flatMap((part, index) => {
    const terms = wordsOf(part).map(({ text }) => ({ word: text, prefix: false }));
    const isQuoted = index % 2 === 1;
    if (isQuoted) return terms.length > 0 ? [terms] : [];
    const open = index === parts.length - 1 && /[\p{L}\p{M}\p{N}]$/u.test(part);
    return terms.map((term, place) => {
      // The first letter of a further word must not empty the results; "Điều 1" is not the beginning of "Điều 15".
      const further = (place > 0 || index > 0) && LETTER.test(term.word);
      const begins = term.word.length >= SHORTEST_PREFIX || further;
      return [{ ...term, prefix: open && place === terms.length - 1 && begins }];
    });
  });
}

/** Tells the words of a text that are asked for. */
export function answererTo({ word: wanted, prefix }: TermQuery): (word: string) => boolean {
  const plain = foldedWord(wanted);
  const inForm = plain === wanted ? foldedWord : (word: string) => word;
  return prefix ? (word) => beginsWith(inForm(word), wanted) : (word) => inForm(word) === wanted;
}
