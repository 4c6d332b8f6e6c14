import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchEngine } from '#shared/search/engine.ts';
import { PackedPages, packPages } from '#shared/search/packed-pages.ts';
import { encodeSegment, Segment } from '#shared/search/segment.ts';
import { fold } from '#shared/text/fold.ts';

/** Which pages are found: those that somebody would find who reads them all, word by word. */

type Documents = Readonly<Record<string, readonly string[]>>;

function engineOver(documents: Documents): SearchEngine {
  const engine = new SearchEngine();
  for (const [sha256, pages] of Object.entries(documents)) {
    const segment = Segment.decode(encodeSegment(pages));
    if (!segment) throw new Error('what was encoded does not decode');
    engine.addDocument(sha256, segment, new PackedPages(packPages(pages)));
  }
  return engine;
}

/** How many pages of each document have what was typed. */
function found(engine: SearchEngine, typed: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const one of engine.search(typed, 1000).found) {
    if (one.kind === 'document') counts[one.sha256] = one.pageCount;
  }
  return counts;
}

const pagesWith = (pages: readonly string[], typed: string) =>
  found(engineOver({ only: pages }), typed).only ?? 0;

interface Asked {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** The same by reading: slow, and too simple to be wrong. */
function read(documents: Documents, asked: readonly Asked[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [sha256, pages] of Object.entries(documents)) {
    const having = pages.filter((page) => {
      const words = page.split(/[^\p{L}\p{N}]+/u).map((word) => word.toLowerCase());
      return asked.every((one) => words.some((_, at) => standsAt(words, at, one)));
    });
    if (having.length > 0) counts[sha256] = having.length;
  }
  return counts;
}

function standsAt(words: readonly string[], at: number, { words: wanted, prefix }: Asked): boolean {
  return wanted.every((want, step) => {
    const word = words[at + step];
    if (word === undefined) return false;
    const compared = fold(want) === want ? fold(word) : word;
    const begun = [compared, oldStyle(compared)].some((one) => inOneStyle(one.slice(0, want.length), want));
    return prefix ? begun : inOneStyle(compared, want);
  });
}

/** "hoà" as "hòa": by a list of what the syllables below have. */
function oldStyle(word: string): string {
  return word.replace(/oà$/, 'òa').replace(/uỷ$/, 'ủy');
}

function inOneStyle(a: string, b: string): boolean {
  return oldStyle(a) === oldStyle(b);
}

const SYLLABLES =
  'đất dát đai đại dai Đài ngân ngăn sách sạch sach thu thủ thuỷ thủy thư hoà hòa hoàn quyết 15 2026 a ă'.split(
    ' ',
  );
const word = fc.constantFrom(...SYLLABLES);
const separator = fc.constantFrom(' ', '\n', ', ', '/', '-', ' (', '); ', '… ');
const page = fc.array(fc.tuple(word, separator), { maxLength: 25 }).map((pieces) => pieces.flat().join(''));
const documents = fc.dictionary(
  fc.constantFrom('a1', 'b2', 'c3'),
  fc.array(page, { minLength: 1, maxLength: 6 }),
);
const typedWord = fc
  .tuple(word, fc.constantFrom('as is', 'plain', 'NFD', 'capitals'))
  .map(([syllable, form]) => {
    if (form === 'plain') return fold(syllable);
    if (form === 'NFD') return syllable.normalize('NFD');
    return form === 'capitals' ? syllable.toUpperCase() : syllable;
  });
const compared = (typed: string) => typed.normalize('NFC').toLowerCase();

describe('the pages that are found are those that reading finds', () => {
  it('for words typed with and without diacritics, in every form of writing', () => {
    fc.assert(
      fc.property(documents, fc.array(typedWord, { minLength: 1, maxLength: 4 }), (pages, typed) => {
        const asked = typed.map((one) => ({ words: [compared(one)], prefix: false }));
        expect(found(engineOver(pages), `${typed.join(' ')} `)).toEqual(read(pages, asked));
      }),
      { numRuns: 200 },
    );
  });

  it('for a last word that is still being typed', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(typedWord, { maxLength: 2 }),
        typedWord,
        fc.nat(3),
        (pages, whole, last, cut) => {
          const begun = compared(last).slice(0, Math.max(2, last.length - cut));
          const asked = [
            ...whole.map((one) => ({ words: [compared(one)], prefix: false })),
            { words: [begun], prefix: begun.length > 1 || whole.length > 0 },
          ];
          expect(found(engineOver(pages), [...whole, begun].join(' '))).toEqual(read(pages, asked));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('for words in quotation marks, and words beside them', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(typedWord, { minLength: 1, maxLength: 3 }),
        fc.array(typedWord, { maxLength: 2 }),
        fc.constantFrom('""', '“”', '„“', '«»', '””'),
        (pages, phrase, others, [open, close]) => {
          const asked = [
            { words: phrase.map(compared), prefix: false },
            ...others.map((one) => ({ words: [compared(one)], prefix: false })),
          ];
          const typed = `${open}${phrase.join(' ')}${close} ${others.join(' ')} `;
          expect(found(engineOver(pages), typed)).toEqual(read(pages, asked));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what is typed', () => {
  const PAGE = 'Nghị quyết 15/2026/NQ-HĐND về giá đất đai, dự toán “ngân sách” tỉnh, Ủy ban, hòa bình';

  it.for([
    ['without diacritics', 'dat dai', 1],
    ['with them', 'đất đai', 1],
    ['with others', 'dát', 0],
    ['in capitals', 'ĐẤT ĐAI', 1],
    ['decomposed, as some keyboards write', 'đất'.normalize('NFD'), 1],
    ['without diacritics but for đ', 'hđnd', 1],
    ['as a number of a document', '15/2026/NQ-HĐND', 1],
    ['as a phrase that is there', '"ngân sách"', 1],
    ['as a phrase over other words', '"giá đai"', 0],
    ['as two words of which one is missing', 'đất rừng ', 0],
    ['as a beginning, still being typed', 'ngh', 1],
    ['as a beginning, with a space after it', 'ngh ', 0],
    ['as a beginning that another word follows', 'ngh quyết', 0],
    ['as one letter, which is no beginning', 'n', 0],
    ['as the first letter of a further word', 'giá đ', 1],
    ['as the first letter of a further word, with a space after it', 'giá đ ', 0],
    ['as one digit, which is a whole number', 'quyết 1', 0],
    ['as an opened phrase that is not closed yet', '“giá đất', 1],
    ['with the tone on the other vowel', 'hoà bình', 1],
    ['with the tone on the other vowel, in capitals', '"UỶ BAN"', 1],
    ['with the tone on the other vowel, still being typed', 'hoà', 1],
    ['with another tone on that vowel', 'hoá', 0],
    ['with another letter for đ', '\u00f0ất \u00d0AI', 1],
    ['as single quotation marks around a word', '‘giá’', 1],
  ] as const)('%s: "%s"', ([, typed, expected]) => {
    expect(pagesWith([PAGE], typed)).toBe(expected);
  });

  it.for(['', ' ', '\n\t', '.,;:!?', '""', '“', '«»«', '…', '🙂', '\ud83d', '\u200b'])(
    'finds nothing, and everything stays in order, for "%s"',
    (typed) => {
      expect(engineOver({ only: [PAGE] }).search(typed, 20)).toEqual({ found: [], total: 0 });
    },
  );

  it('never breaks it, whatever it is', () => {
    const engine = engineOver({ only: [PAGE, '', '🙂'] });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const { found: best, total } = engine.search(typed, 20);
        expect(best.length).toBeLessThanOrEqual(total);
      }),
    );
  });

  it('is found in decomposed text too', () => {
    expect(pagesWith([PAGE.normalize('NFD')], 'đất đai')).toBe(1);
  });
});

describe('a document', () => {
  it('that is forgotten is not found any more', () => {
    const engine = engineOver({ one: ['giá đất'], two: ['giá đất'] });
    engine.removeDocument('one');
    expect(found(engine, 'giá')).toEqual({ two: 1 });
  });

  it('without pages, or without words, harms nobody', () => {
    expect(found(engineOver({ none: [], scan: ['', ''], one: ['giá đất'] }), 'giá')).toEqual({ one: 1 });
  });
});
