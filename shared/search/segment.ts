import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { BitReader, BitWriter } from './bits.ts';
import { beginsWith, foldedWord, wordsOf } from './words.ts';

/**
 * The words of some pages, and where they stand: an inverted index with positions. Its bytes are what a tablet keeps.
 *
 *     "NT", version, pages, then for each page: how many words it has            (varint)
 *     terms, then for each in the order of (without diacritics, with them):
 *       bytes shared with the term before, bytes of its own, these, pages that have it, bytes of its places
 *     for each term: for each page that has it: distance from the page before, how often, distances of its positions
 *                                                                                 (Rice codes, then filled up to a byte)
 */
const MAGIC = [0x4e, 0x54] as const;
/** Raised whenever the words of a text are read otherwise, too: what lies on tablets is made anew from the texts then. */
const VERSION = 2;

/** A page that has a term, from 0, and at which of its words, from 0. */
interface Place {
  readonly page: number;
  readonly positions: readonly number[];
}

/** Pages that have what is looked for, in their order, and where on them: flat, because a common word is everywhere. */
export interface Places {
  /** From 0. */
  readonly pages: readonly number[];
  /** Where the positions of each page begin: those of `pages[n]` lie from `bounds[n]` to before `bounds[n + 1]`, in their order. */
  readonly bounds: readonly number[];
  /** Which word of its page, from 0. */
  readonly positions: readonly number[];
}

export const NOWHERE: Places = { pages: [], bounds: [0], positions: [] };

interface Term {
  readonly text: string;
  readonly plain: string;
  readonly pages: number;
  /** Where its places begin, in bytes. */
  readonly at: number;
}

/** @param pages the text of each page, NFC. */
export function encodeSegment(pages: readonly string[]): Uint8Array<ArrayBuffer> {
  const words = pages.map(wordsOf);
  const places = placesByTerm(words.map((page) => page.map(({ text }) => text)));
  const terms = [...places.keys()].sort((a, b) => compare(foldedWord(a), foldedWord(b)) || compare(a, b));
  const lengths = words.map((page) => page.length);
  const head = new BitWriter();
  head.raw(Uint8Array.from([...MAGIC, VERSION]));
  head.varint(pages.length);
  for (const length of lengths) head.varint(length);
  head.varint(terms.length);
  const body = new BitWriter();
  let before = new Uint8Array();
  for (const term of terms) {
    const bytes = encodeUtf8(term);
    const shared = sharedPrefix(before, bytes);
    const own = places.get(term) ?? [];
    const from = body.length;
    writePlaces(body, own, lengths);
    head.varint(shared);
    head.varint(bytes.length - shared);
    head.raw(bytes.subarray(shared));
    head.varint(own.length);
    head.varint(body.length - from);
    before = bytes;
  }
  head.raw(body.finish());
  return head.finish();
}

function placesByTerm(pages: readonly (readonly string[])[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  pages.forEach((words, page) => {
    const onPage = new Map<string, number[]>();
    words.forEach((word, position) => {
      const known = onPage.get(word);
      if (known) known.push(position);
      else onPage.set(word, [position]);
    });
    for (const [word, positions] of onPage) {
      const known = places.get(word);
      if (known) known.push({ page, positions });
      else places.set(word, [{ page, positions }]);
    }
  });
  return places;
}

function writePlaces(out: BitWriter, places: readonly Place[], lengths: readonly number[]): void {
  const pageBits = riceBits(lengths.length, places.length);
  let before = -1;
  for (const { page, positions } of places) {
    out.rice(page - before - 1, pageBits);
    out.rice(positions.length - 1, 0);
    const bits = riceBits(lengths[page] ?? 0, positions.length);
    let last = -1;
    for (const position of positions) {
      out.rice(position - last - 1, bits);
      last = position;
    }
    before = page;
  }
  out.align();
}

/** The Rice parameter that suits `count` values spread evenly over `range`. */
function riceBits(range: number, count: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, (range * Math.LN2) / count))));
}

function sharedPrefix(a: Uint8Array, b: Uint8Array): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Which words are asked for. */
export interface TermQuery {
  /** As typed, in the form of `wordsOf`. With diacritics, only words with just these; without, words with any. */
  readonly word: string;
  /** Also words that begin so. */
  readonly prefix: boolean;
}

export class Segment {
  /** How many words each page has. */
  readonly lengths: readonly number[];
  readonly #bytes: Uint8Array;
  readonly #terms: readonly Term[];

  private constructor(bytes: Uint8Array, lengths: readonly number[], terms: readonly Term[]) {
    this.#bytes = bytes;
    this.lengths = lengths;
    this.#terms = terms;
  }

  /** Null for bytes that are no segment of this version: it is made anew from the text then. */
  static decode(bytes: Uint8Array): Segment | null {
    const reader = new BitReader(bytes);
    if (reader.bits(8) !== MAGIC[0] || reader.bits(8) !== MAGIC[1] || reader.bits(8) !== VERSION) return null;
    const lengths: number[] = [];
    for (let left = reader.varint(); left > 0 && !reader.ended; left -= 1) lengths.push(reader.varint());
    const terms: Omit<Term, 'at'>[] = [];
    const sizes: number[] = [];
    let before = new Uint8Array();
    for (let left = reader.varint(); left > 0 && !reader.ended; left -= 1) {
      const shared = reader.varint();
      const own = reader.raw(reader.varint());
      if (shared > before.length || reader.ended) return null;
      const whole = new Uint8Array(shared + own.length);
      whole.set(before.subarray(0, shared));
      whole.set(own, shared);
      before = whole;
      const text = decodeUtf8(whole);
      terms.push({ text, plain: foldedWord(text), pages: reader.varint() });
      sizes.push(reader.varint());
    }
    if (reader.ended) return null;
    let at = reader.at;
    const placed = terms.map((term, index) => {
      const here = { ...term, at };
      at += sizes[index] ?? 0;
      return here;
    });
    return at === bytes.length ? new Segment(bytes, lengths, placed) : null;
  }

  /** Where a word that is asked for stands. */
  places(query: TermQuery): Places {
    const found = this.#matching(query).map((term) => this.#placesOf(term));
    return found.length > 1 ? union(found) : (found[0] ?? NOWHERE);
  }

  #matching({ word, prefix }: TermQuery): readonly Term[] {
    const plain = foldedWord(word);
    const exact = plain !== word;
    const terms: Term[] = [];
    for (let index = this.#firstFrom(plain); index < this.#terms.length; index += 1) {
      const term = this.#terms[index];
      if (!term || !(prefix ? term.plain.startsWith(plain) : term.plain === plain)) break;
      if (!exact || (prefix ? beginsWith(term.text, word) : term.text === word)) terms.push(term);
    }
    return terms;
  }

  #firstFrom(plain: string): number {
    let low = 0;
    let high = this.#terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#terms[middle]?.plain ?? '') < plain) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placesOf(term: Term): Places {
    const reader = new BitReader(this.#bytes, term.at);
    const pageBits = riceBits(this.lengths.length, term.pages);
    const pages: number[] = [];
    const bounds: number[] = [0];
    const positions: number[] = [];
    let page = -1;
    for (let left = term.pages; left > 0 && !reader.ended; left -= 1) {
      page += reader.rice(pageBits) + 1;
      const count = reader.rice(0) + 1;
      const bits = riceBits(this.lengths[page] ?? 0, count);
      let position = -1;
      for (let index = 0; index < count && !reader.ended; index += 1) {
        position += reader.rice(bits) + 1;
        positions.push(position);
      }
      pages.push(page);
      bounds.push(positions.length);
    }
    return { pages, bounds, positions };
  }
}

/** More than any page has words. */
const PAGE_STEP = 2 ** 24;

function union(lists: readonly Places[]): Places {
  const all = new Float64Array(lists.reduce((sum, { positions }) => sum + positions.length, 0));
  let at = 0;
  for (const { pages, bounds, positions } of lists) {
    for (let index = 0; index < pages.length; index += 1) {
      const base = (pages[index] ?? 0) * PAGE_STEP;
      for (let next = bounds[index] ?? 0; next < (bounds[index + 1] ?? 0); next += 1) {
        all[at] = base + (positions[next] ?? 0);
        at += 1;
      }
    }
  }
  all.sort();
  return placesFrom(all);
}

function placesFrom(sorted: Float64Array): Places {
  const pages: number[] = [];
  const bounds: number[] = [];
  const positions: number[] = [];
  let last = -1;
  for (const key of sorted) {
    const page = Math.floor(key / PAGE_STEP);
    if (page !== last) {
      pages.push(page);
      bounds.push(positions.length);
      last = page;
    }
    positions.push(key - page * PAGE_STEP);
  }
  bounds.push(positions.length);
  return { pages, bounds, positions };
}
