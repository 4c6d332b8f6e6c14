import { fold } from '../text/fold.ts';
import { oneSpelling } from '../text/spelling.ts';

/** A word of a text, as it is compared: lower case, NFC, with its diacritics, in the one spelling of shared/text. */
export interface Word {
  readonly text: string;
  /** Where it stands in the text, as UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of `text` in their order. Whatever is neither letter nor digit parts them: "15/2026/NQ-HĐND" has four. */
export function wordsOf(text: string): Word[] {
  const lower = text.toLowerCase();
  // A capital that has no small letter of the same length is no Vietnamese one, but must not shift what follows.
  const plain = lower.length === text.length && lower.normalize('NFC') === lower ? lower : null;
  const words: Word[] = [];
  for (const { 0: found, index: start } of (plain ?? text).matchAll(WORD)) {
    const word = plain === null ? found.normalize('NFC').toLowerCase() : found;
    words.push({ text: oneSpelling(word), start, end: start + found.length });
  }
  return words;
}

const folded = new Map<string, string>();

/** Whether a word begins as was typed so far; both as `wordsOf` has them: "hoà" is "hòa" by itself, and begins "hoàn" too. */
export function beginsWith(word: string, typed: string): boolean {
  return word.startsWith(typed) || oneSpelling(word.slice(0, typed.length)) === typed;
}

/** A word without its diacritics, "đ" as "d". Vietnamese has some ten thousand syllables: each is folded once. */
export function foldedWord(word: string): string {
  let plain = folded.get(word);
  if (plain === undefined) {
    plain = fold(word);
    if (folded.size > 100_000) folded.clear();
    folded.set(word, plain);
  }
  return plain;
}
