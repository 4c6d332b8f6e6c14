import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords } from '../../../../client/reader/diff/compare-words.ts';

const words = (text: string) => text.split(' ');

/** As people would write it: [removed|added]. */
function shown(before: string, after: string): string {
  const [was, is] = [words(before), words(after)];
  let out: string[] = [];
  let at = 0;
  for (const { beforeFrom, beforeTo, afterFrom, afterTo } of compareWords(was, is)) {
    out = [...out, ...is.slice(at, afterFrom)];
    out.push(`[${was.slice(beforeFrom, beforeTo).join(' ')}|${is.slice(afterFrom, afterTo).join(' ')}]`);
    at = afterTo;
  }
  return [...out, ...is.slice(at)].join(' ');
}

describe('between two editions', () => {
  test.each([
    ['nothing', 'thu ngân sách năm 2026', 'thu ngân sách năm 2026', 'thu ngân sách năm 2026'],
    ['a number', 'thu 1.250 tỷ đồng', 'thu 1.310 tỷ đồng', 'thu [1.250|1.310] tỷ đồng'],
    ['words added', 'Điều 1 . Giá đất', 'Điều 1 . Bảng giá đất mới', 'Điều 1 . [Giá đất|Bảng giá đất mới]'],
    ['words taken out', 'giao Ủy ban nhân dân tỉnh', 'giao tỉnh', 'giao [Ủy ban nhân dân|] tỉnh'],
    ['a tone only', 'hỗ trợ bán đất', 'hỗ trợ bàn đất', 'hỗ trợ [bán|bàn] đất'],
    ['a sentence', 'trình Hội đồng .', 'trình Hội đồng . Giao tỉnh .', 'trình Hội đồng . [|Giao tỉnh .]'],
    ['neighbours as one change', 'a b c d', 'a x c y', 'a [b c d|x c y]'],
  ])('%s is told', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('what is told turns the one into the other, and all else is the same', () => {
    const text = fc.array(fc.constantFrom(...'abcdefg'), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const turned: string[] = [];
        let [atBefore, atAfter] = [0, 0];
        for (const { beforeFrom, beforeTo, afterFrom, afterTo } of compareWords(before, after)) {
          turned.push(...before.slice(atBefore, beforeFrom), ...after.slice(afterFrom, afterTo));
          if (beforeFrom - atBefore !== afterFrom - atAfter) return false;
          [atBefore, atAfter] = [beforeTo, afterTo];
        }
        turned.push(...before.slice(atBefore));
        return turned.join() === after.join();
      }),
    );
  });

  test('of many pages with changes everywhere every change is found', () => {
    const before = Array.from({ length: 60_000 }, (_, n) => `từ${(n * 7919) % 20_011}`);
    const after = before.map((word, n) => (n % 600 === 300 ? `${word}-mới` : word));
    expect(compareWords(before, after)).toHaveLength(100);
  });

  test('that have nothing in common one is told to have replaced the other', () => {
    const one = Array.from({ length: 20_000 }, (_, n) => `một${n}`);
    const other = Array.from({ length: 20_000 }, (_, n) => `hai${n}`);
    expect(compareWords(one, other)).toEqual([
      { beforeFrom: 0, beforeTo: 20_000, afterFrom: 0, afterTo: 20_000 },
    ]);
  });
});
