import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#shared/text/fold.ts';
import { foldText, originalOf } from '../../../../client/reader/text/folded-text.ts';
import { matchesIn, queryOf } from '../../../../client/reader/text/matches.ts';

const TEXT = 'Nghị quyết về giá đất.\nNghi quyet so 12/NQ-HĐND;\nnghỉ quyét hòa bình, hoà thuận, thuỷ lợi';

function found(typed: string, text = TEXT): readonly string[] {
  const query = queryOf(typed);
  return query ? matchesIn(foldText(text), query).map(({ from, to }) => text.slice(from, to)) : [];
}

describe('words in a page are found', () => {
  test.each([
    ['without diacritics, as any', 'nghi quyet', ['Nghị quyết', 'Nghi quyet', 'nghỉ quyét']],
    ['with diacritics, as only those', 'nghị quyết', ['Nghị quyết']],
    ['with some words with diacritics and some without', 'nghỉ quyet', ['nghỉ quyét']],
    ['in capitals', 'NGHỊ QUYẾT', ['Nghị quyết']],
    ['over the end of a line', 'giá đất. nghi', ['giá đất.\nNghi']],
    ['while the last one is still being typed', 'nghị quy', ['Nghị quy']],
    ['with the tone on either vowel', 'hòa', ['hòa', 'hoà']],
    ['with the tone on either vowel, while it is being typed', 'thủy', ['thuỷ']],
    ['with another letter for đ', '\u00d0ất', ['đất']],
    ['with đ, apart from d', 'đất', ['đất']],
    ['with d for đ', 'dat', ['đất']],
    ['after a stroke or a hyphen', 'hđnd', ['HĐND']],
    ['with their numbers', '12/nq', ['12/NQ']],
    ['with blanks around them', '  giá   đất ', ['giá đất']],
  ])('%s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test.each([
    ['in the middle of a word', 'uyet'],
    ['with other diacritics', 'nghĩ quyết'],
    ['when nothing was typed', '  '],
  ])('never %s', (_, typed) => {
    expect(found(typed)).toEqual([]);
  });

  test('however their letters are encoded', () => {
    const decomposed = TEXT.normalize('NFD');
    expect(found('nghị quyết', decomposed)).toEqual(['Nghị quyết'.normalize('NFD')]);
    expect(found('nghị quyết'.normalize('NFD'))).toEqual(['Nghị quyết']);
  });

  test('also where the page has another letter for đ', () => {
    expect(found('đặng', 'bà \u00d0ặng')).toEqual(['\u00d0ặng']);
    expect(found('dang', 'bà \u00d0ặng')).toEqual(['\u00d0ặng']);
  });

  test('with ligatures and soft hyphens inside', () => {
    expect(found('fi nance', 'ﬁ nan\u00adce')).toEqual(['ﬁ nan\u00adce']);
  });

  test('with a hyphen that only a line end put there', () => {
    const text = 'ban hành văn-\nbản và informa-\ntion, kinh tế -\nxã hội';
    expect(found('văn bản', text)).toEqual(['văn-\nbản']);
    expect(found('information', text)).toEqual(['informa-\ntion']);
    expect(found('kinh tế - xã hội', text)).toEqual(['kinh tế -\nxã hội']);
  });

  test('as often as they stand there, without overlap', () => {
    expect(found('la la', 'la la la la la')).toEqual(['la la', 'la la']);
  });
});

describe('folding with places', () => {
  const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâbđ\u00d0\u00f0eêườợ ễửặ\n\tĐÂN1/.́̀') });

  test('folds as the rest of the product does', () => {
    fc.assert(fc.property(vietnamese, (text) => foldText(text).folded.trim() === fold(text)));
  });

  test('leads from every character back to letters that fold to it', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const folded = foldText(text);
        return [...folded.folded].every((character, at) => {
          const [from, to] = originalOf(folded, at, at + 1);
          const original = fold(text.slice(from, to));
          return character === ' ' ? original === '' : original === character;
        });
      }),
    );
  });
});
