import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '#shared/search/bits.ts';
import { SearchEngine } from '#shared/search/engine.ts';
import { PackedPages, packPages } from '#shared/search/packed-pages.ts';
import { encodeSegment, Segment } from '#shared/search/segment.ts';
import { wordsOf } from '#shared/search/words.ts';

/** What a tablet keeps of documents: it comes back as it was, and damaged it harms nothing. */

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('đất', 'Đai', 'ngân', 'sách', '𝒳', '🙂', '15', '/', '\n', '\ufeff'), {
      maxLength: 60,
    })
    .map((words) => words.join(' ')),
);
const pages = fc.array(text, { maxLength: 8 });

describe('numbers written bit by bit', () => {
  it('are read as they were written', () => {
    const number = fc.oneof(
      fc.record({ as: fc.constant('varint' as const), value: fc.maxSafeNat() }),
      fc.record({ as: fc.constant('rice' as const), value: fc.nat(5000), k: fc.nat(16) }),
      fc.nat(24).chain((count) =>
        fc.record({
          as: fc.constant('bits' as const),
          value: fc.nat(2 ** count - 1),
          count: fc.constant(count),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), (numbers) => {
        const out = new BitWriter();
        for (const one of numbers) {
          if (one.as === 'bits') out.bits(one.value, one.count);
          if (one.as === 'rice') out.rice(one.value, one.k);
          if (one.as === 'varint') out.align();
          if (one.as === 'varint') out.varint(one.value);
        }
        const reader = new Bytewise(out.finish());
        for (const one of numbers) {
          if (one.as === 'bits') expect(reader.bits(one.count)).toBe(one.value);
          if (one.as === 'rice') expect(reader.rice(one.k)).toBe(one.value);
          if (one.as === 'varint') expect(reader.varint()).toBe(one.value);
        }
        expect(reader.ended).toBe(false);
      }),
    );
  });

  it('end in zeros, and say so, past the end', () => {
    const reader = new BitReader(Uint8Array.from([0xff]));
    expect([reader.bits(8), reader.ended, reader.bits(8), reader.ended]).toEqual([255, false, 0, true]);
    expect(reader.rice(3)).toBe(0);
    expect(new BitReader(new Uint8Array(100).fill(255)).rice(0)).toBeGreaterThan(0);
  });

  /** Numbers of whole bytes begin at a byte. */
  class Bytewise extends BitReader {
    #bits = 0;
    override bits(count: number): number {
      this.#bits += count;
      return super.bits(count);
    }
    override rice(k: number): number {
      const value = super.rice(k);
      this.#bits += (value >> k) + 1;
      return value;
    }
    override varint(): number {
      const over = this.#bits % 8;
      if (over > 0) super.bits(8 - over);
      const value = super.varint();
      this.#bits = 0;
      return value;
    }
  }
});

describe('the words of pages', () => {
  it('stand after decoding where they stood', () => {
    fc.assert(
      fc.property(pages, (written) => {
        const segment = Segment.decode(encodeSegment(written));
        if (!segment) throw new Error('what was encoded does not decode');
        const words = written.map((page) => wordsOf(page).map(({ text: word }) => word));
        expect(segment.lengths).toEqual(words.map(({ length }) => length));
        for (const word of new Set(words.flat())) {
          expect(flat(segment, word)).toEqual(expect.arrayContaining([...placesIn(words, word)]));
        }
      }),
    );
  });

  it('of pages with thousands of the same word, and of hundreds of pages with a rare one', () => {
    const written = Array.from({ length: 200 }, (_, page) =>
      page % 97 === 5 ? 'rừng' : 'đất '.repeat(page * 5),
    );
    const segment = Segment.decode(encodeSegment(written));
    expect(segment?.places({ word: 'rừng', prefix: false }).pages).toEqual([5, 102, 199]);
    expect(segment?.places({ word: 'đất', prefix: false }).pages).toHaveLength(200 - 3 - 1);
    expect(segment?.places({ word: 'đất', prefix: false }).bounds.at(-1)).toBe(
      written.reduce((sum, page, index) => sum + (page.startsWith('đất') ? index * 5 : 0), 0),
    );
  });

  it('texts come back as they were', () => {
    fc.assert(
      fc.property(pages, (written) => {
        const packed = new PackedPages(packPages(written));
        expect(packed.count).toBe(written.length);
        expect(written.map((_, page) => packed.text(page))).toEqual(
          written.map((page) => page.toWellFormed()),
        );
      }),
    );
  });

  function flat(segment: Segment, word: string): readonly string[] {
    const { pages: on, bounds, positions } = segment.places({ word, prefix: false });
    return on.flatMap((page, index) =>
      positions.slice(bounds[index], bounds[index + 1]).map((position) => `${page}:${position}`),
    );
  }

  function placesIn(words: readonly (readonly string[])[], wanted: string): readonly string[] {
    return words.flatMap((page, index) =>
      page.flatMap((word, position) => (word === wanted ? [`${index}:${position}`] : [])),
    );
  }
});

describe('damaged bytes', () => {
  const WRITTEN = ['giá đất đai ở đô thị', 'ngân sách tỉnh năm 2026', '', 'đất rừng '.repeat(30)];

  /** Searches as if they were whole: whatever comes out, it ends. */
  function used(segmentBytes: Uint8Array, textBytes: Uint8Array): void {
    const segment = Segment.decode(segmentBytes);
    const texts = new PackedPages(textBytes);
    expect(texts.count).toBeLessThanOrEqual(textBytes.length + 1);
    if (!segment) return;
    const engine = new SearchEngine();
    engine.addDocument('damaged', segment, texts);
    for (const typed of ['đất', 'dat da', '"đất rừng"', 'ngân sách 2026', 'a']) engine.search(typed, 20);
  }

  it('cut off anywhere are no segment', () => {
    const whole = encodeSegment(WRITTEN);
    for (let length = 0; length < whole.length; length += 1) {
      expect(Segment.decode(whole.subarray(0, length))).toBeNull();
    }
    expect(Segment.decode(Uint8Array.from([...whole, 0]))).toBeNull();
  });

  it('of another version are made anew', () => {
    const whole = encodeSegment(WRITTEN);
    whole[2] = 99;
    expect(Segment.decode(whole)).toBeNull();
  });

  it('of 0.3.0, which knew two spellings of a word, are made anew', () => {
    const thuyLoi = [
      ...[
        78, 84, 1, 1, 2, 2, 0, 5, 108, 225, 187, 163, 105, 1, 1, 0, 6, 116, 104, 117, 225, 187, 183, 1, 1, 32,
        0,
      ],
    ];
    expect(Segment.decode(Uint8Array.from(thuyLoi))).toBeNull();
    const anew = Segment.decode(encodeSegment(['thuỷ lợi']));
    expect(anew?.places({ word: 'thủy', prefix: false }).pages).toEqual([0]);
  });

  it('changed anywhere harm nothing', () => {
    const [segment, texts] = [encodeSegment(WRITTEN), packPages(WRITTEN)];
    const damage = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, damage, (inSegment, inTexts) => {
        used(changed(segment, inSegment), changed(texts, inTexts));
      }),
      { numRuns: 500 },
    );
  });

  it('of no kind at all harm nothing', () => {
    const header = encodeSegment([]).subarray(0, 3);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        used(bytes, bytes);
        used(Uint8Array.from([...header, ...bytes]), bytes);
      }),
      { numRuns: 500 },
    );
  });

  function changed(bytes: Uint8Array, damage: readonly (readonly [number, number])[]): Uint8Array {
    const copy = Uint8Array.from(bytes);
    for (const [at, value] of damage) copy[at % copy.length] = value;
    return copy;
  }
});
