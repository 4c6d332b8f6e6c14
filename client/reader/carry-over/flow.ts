import { oneSpelling } from '#shared/text/spelling.ts';
import type { PageText } from '../text/page-text.ts';

/**
 * The letters of a whole document one after the other, without white space and hyphens: the same passage reads the
 * same however its lines are broken. Diacritics count, in whatever way the file encodes them and on whichever vowel of a syllable
 * its tone is written (spelling.ts of shared/text).
 */
export interface Flow {
  readonly pages: readonly PageText[];
  readonly letters: string;
  /** Where each page's letters begin in `letters`. */
  readonly starts: readonly number[];
  /** Each letter's place in the text of its page. */
  readonly places: readonly number[];
}

/** Characters of one page's text, `to` excluded; `page` from 1. */
export interface Passage {
  readonly page: number;
  readonly from: number;
  readonly to: number;
}

const IGNORED = /[\s\u00ad\u200b-\u200d\u2060\ufeff\-\u2010-\u2015\u2212]/u;

const WORD = /[\p{L}\p{M}]+/gu;
const MARK = /\p{M}/u;

export function flowOf(pages: readonly PageText[]): Flow {
  const parts: string[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  let length = 0;
  const put = (letters: string, place: number) => {
    parts.push(letters);
    for (let unit = 0; unit < letters.length; unit += 1) places.push(place);
    length += letters.length;
  };
  for (const { text } of pages) {
    starts.push(length);
    let at = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      putAsWritten(text.slice(at, index), at, put);
      const spelled = oneSpelling(word);
      if (spelled === word) putAsWritten(word, index, put);
      else putSpelled(spelled, word, index, put);
      at = index + word.length;
    }
    putAsWritten(text.slice(at), at, put);
  }
  return { pages, letters: parts.join(''), starts, places };
}

type Put = (letters: string, place: number) => void;

function putAsWritten(text: string, from: number, put: Put): void {
  let place = from;
  for (const character of text) {
    put(plain(character), place);
    place += character.length;
  }
}

/** A word in its one spelling has the letters that it is written with in their order; only a tone stands on another of them. */
function putSpelled(spelled: string, word: string, from: number, put: Put): void {
  const bases: number[] = [];
  let place = from;
  for (const character of word) {
    for (const part of character.normalize('NFD')) if (!MARK.test(part)) bases.push(place);
    place += character.length;
  }
  let base = -1;
  for (const part of spelled.normalize('NFD')) {
    if (!MARK.test(part)) base += 1;
    put(plain(part), bases[base] ?? from);
  }
}

/** A text as a flow has it. */
export function lettersOf(text: string): string {
  return plain(oneSpelling(text));
}

function plain(text: string): string {
  let letters = '';
  for (const character of text.normalize('NFD')) if (!IGNORED.test(character)) letters += character;
  return letters;
}

/** Where the letters of a page begin and end in the flow; `page` from 1. */
export function pageRange({ starts, letters }: Flow, page: number): readonly [number, number] {
  const start = starts[page - 1] ?? letters.length;
  return [start, starts[page] ?? letters.length];
}

/** Where the characters `from` to `to` of a page's text stand in the flow. */
export function rangeOf(flow: Flow, { page, from, to }: Passage): readonly [number, number] {
  const [first, end] = pageRange(flow, page);
  const reaches = (place: number) => {
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((flow.places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [reaches(from), reaches(to)];
}

/**
 * The passage from letter `start` to `end`, `end` excluded. One that runs on to another page is cut to the page that has
 * most of it.
 */
export function passageOf(flow: Flow, start: number, end: number): Passage {
  let best = { page: 1, from: start, to: start };
  for (let page = pageAt(flow, start); page <= flow.pages.length; page += 1) {
    const [first, last] = pageRange(flow, page);
    if (first >= end) break;
    const [from, to] = [Math.max(start, first), Math.min(end, last)];
    if (to - from > best.to - best.from) best = { page, from, to };
  }
  const text = flow.pages[best.page - 1]?.text ?? '';
  const last = flow.places[best.to - 1] ?? 0;
  // A letter may be a pair of code units, and be followed by its marks.
  let to = last + 1;
  while (to < text.length && /[\udc00-\udfff]|\p{Mn}/u.test(text[to] ?? '')) to += 1;
  return { page: best.page, from: flow.places[best.from] ?? 0, to };
}

function pageAt({ starts }: Flow, letter: number): number {
  const after = starts.findIndex((start) => start > letter);
  return after < 0 ? starts.length : Math.max(1, after);
}
