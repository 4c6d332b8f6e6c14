import { describe, expect, test } from 'vitest';
import { compareWords } from '../../../../client/reader/diff/compare-words.ts';
import { documentChanges } from '../../../../client/reader/diff/document-changes.ts';
import { respelledWords } from '../../../../client/reader/diff/respelled.ts';
import { wordsOf } from '../../../../client/reader/diff/words.ts';

const pagesOf = (...texts: readonly string[]) => texts.map((text) => ({ text, runs: [] }));

function compared(before: readonly string[], after: readonly string[]) {
  const texts = [pagesOf(...before), pagesOf(...after)].map((pages) => ({ pages, words: wordsOf(pages) }));
  const [was, is] = texts;
  if (!was || !is) throw new Error('two texts');
  const plain = (text: typeof was) => text.words.map(({ word }) => word);
  const hunks = compareWords(plain(was), plain(is));
  return {
    changes: documentChanges(was, is, hunks),
    respelled: respelledWords(was.words, is.words, hunks),
  };
}

const changesBetween = (before: readonly string[], after: readonly string[]) =>
  compared(before, after).changes;

describe('a change', () => {
  test('is shown where the new words stand, with the old ones as they read', () => {
    const after = 'Điều 1. Thu ngân sách\n1.310 tỷ đồng';
    expect(changesBetween(['Điều 1. Thu ngân sách 1.250 tỷ đồng'], [after])).toEqual([
      {
        removed: '1.250',
        added: '1.310',
        spans: [{ page: 1, from: 22, to: 27 }],
        at: { page: 1, character: 22, side: 'before' },
      },
    ]);
  });

  test('that only takes words out is shown behind the word in front of them', () => {
    const [change] = changesBetween(['giao Ủy ban nhân dân tỉnh'], ['giao\ntỉnh']);
    expect(change).toMatchObject({
      removed: 'Ủy ban nhân dân',
      added: '',
      spans: [],
      at: { page: 1, character: 3, side: 'behind' },
    });
  });

  test('that goes over the end of a page is shown on both', () => {
    const [change] = changesBetween(['một hai', 'ba bốn'], ['một năm', 'sáu bốn']);
    expect(change).toMatchObject({
      removed: 'hai ba',
      added: 'năm sáu',
      spans: [
        { page: 1, from: 4, to: 7 },
        { page: 2, from: 0, to: 3 },
      ],
    });
  });

  test('is none where only lines and pages break elsewhere, and pages count anew', () => {
    const head = 'HỘI ĐỒNG NHÂN DÂN';
    const before = [`${head}\nmột hai ba\n1`, `${head}\nbốn năm sáu\n2`, `${head}\nbảy tám\nTrang 3/3`];
    const after = [`${head}\nmột hai\n1`, `${head}\nba bốn năm\n2`, `${head}\nsáu bảy\n3`, `${head}\ntám\n4`];
    expect(changesBetween(before, after)).toEqual([]);
  });

  test('is none where letters are only encoded in another way', () => {
    expect(changesBetween(['Nghị quyết'], ['Nghị quyết'.normalize('NFD')])).toEqual([]);
  });
});

describe('the same words in another spelling', () => {
  const before = 'Uỷ ban nhân dân tỉnh giao 1.250 tỷ đồng cho công trình thuỷ lợi, Ðề án hoà giải';
  const after = 'Ủy ban nhân dân tỉnh giao 1.310 tỷ đồng cho công trình thủy lợi, Đề án hòa giải';

  test('are no change, and what is one stands where it is written', () => {
    expect(changesBetween([before], [after])).toEqual([
      {
        removed: '1.250',
        added: '1.310',
        spans: [{ page: 1, from: after.indexOf('1.310'), to: after.indexOf('1.310') + 5 }],
        at: { page: 1, character: after.indexOf('1.310'), side: 'before' },
      },
    ]);
  });

  test('are counted, those before, between and after the changes', () => {
    expect(compared([before], [after]).respelled).toBe(4);
    expect(compared([after], [before]).respelled).toBe(4);
    expect(compared([after], [after]).respelled).toBe(0);
    expect(compared([before], [after.normalize('NFD')]).respelled).toBe(4);
  });

  test('are shown as they are written where they are part of a change', () => {
    const [change] = changesBetween(['Uỷ ban thường vụ họp'], ['Ủy ban mặt trận họp']);
    expect(change).toMatchObject({ removed: 'thường vụ', added: 'mặt trận' });
    const [added] = changesBetween(['tỉnh họp'], ['Uỷ ban tỉnh họp']);
    expect(added).toMatchObject({ added: 'Uỷ ban' });
  });

  test('another tone or another letter is a change', () => {
    expect(changesBetween(['hoà'], ['hoá'])).toHaveLength(1);
    expect(changesBetween(['thủy'], ['thúy'])).toHaveLength(1);
    expect(changesBetween(['ủy'], ['ủi'])).toHaveLength(1);
  });
});
