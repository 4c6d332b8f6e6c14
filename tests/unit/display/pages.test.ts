import { describe, expect, it } from 'vitest';
import { keepGroupName } from '../../../client/hall/compounds.ts';
import { pagesIn } from '../../../client/hall/pages/pages-in.ts';
import { pageAt } from '../../../client/hall/pages/turning.ts';
import { byGroup } from '../../../client/hall/scenes/names/by-group.ts';
import { nameAndOffice } from '../../../client/hall/scenes/speech/name-and-office.ts';
import { LEGIBLE, sizesDownFrom } from '../../../client/hall/sizes.ts';
import { delegate } from '../minutes/session-builder.ts';

describe('what the hall reads page by page', () => {
  it('turns every eight seconds, begins again after the last page, and keeps its page at one instant', () => {
    expect([0, 7999, 8000, 16_000, 24_000].map((instant) => pageAt(instant, 3))).toEqual([0, 0, 1, 2, 0]);
    expect(pageAt(123_456_789, 1)).toBe(0);
  });

  it('turns to the next clause after all pages of the one before', () => {
    const seen = Array.from({ length: 6 }, (_, turn) => [pageAt(turn * 8000, 2, 3), pageAt(turn * 8000, 3)]);
    expect(seen).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  it.each([
    ['all on one page', 1000, 1000, 1],
    ['a rounded column more', 1003, 1000, 1],
    ['two columns of a page of three', 1690, 1000, 2],
    ['two whole pages', 2020, 1000, 2],
    ['500 names', 25_480, 1000, 25],
  ])('counts its pages: %s', (_, whole, shown, pages) => {
    expect(pagesIn(whole, shown, 20)).toBe(pages);
  });

  it('is never smaller than what is read from the back of the hall', () => {
    const sizes = sizesDownFrom(2.6);
    expect([sizes[0], sizes.at(-1)]).toEqual([2.6, LEGIBLE]);
    expect(LEGIBLE * 25).toBeGreaterThanOrEqual((100 * 9) / 16);
    expect(sizesDownFrom(1)).toEqual([LEGIBLE]);
  });
});

describe('names in the hall', () => {
  it('stand by groups in the order of their numbers, each by given name, those in none at the end', () => {
    const of = (n: number, name: string, group: string) => ({ ...delegate(n, name), group });
    const groups = byGroup([
      of(1, 'Lê Văn Xuân', 'Tổ số 10'),
      of(2, 'Trần Thị Bình', ''),
      of(3, 'Vũ Văn Sơn', 'Tổ số 2'),
      of(4, 'Nguyễn Thị An', 'Tổ số 10'),
    ]);
    expect(groups.map(({ group, delegates }) => [group, delegates.map(({ name }) => name)])).toEqual([
      ['Tổ số 2', ['Vũ Văn Sơn']],
      ['Tổ số 10', ['Nguyễn Thị An', 'Lê Văn Xuân']],
      ['', ['Trần Thị Bình']],
    ]);
  });

  it('stand apart from the office that is written after them', () => {
    expect(nameAndOffice('Nguyễn Văn An, Giám đốc Sở Y tế, thành viên')).toEqual([
      'Nguyễn Văn An',
      'Giám đốc Sở Y tế, thành viên',
    ]);
    expect(nameAndOffice('Giám đốc Sở Y tế')).toEqual(['Giám đốc Sở Y tế']);
  });

  it('of groups keep their number, and no line begins with a dash', () => {
    expect(keepGroupName('Tổ đại biểu số 5 - Phú Vinh').replaceAll('\u00a0', '_')).toBe(
      'Tổ đại_biểu số_5_- Phú Vinh',
    );
  });
});
