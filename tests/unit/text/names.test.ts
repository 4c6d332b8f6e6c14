import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#shared/text/fold.ts';
import { compareNames, compareText, givenName } from '#shared/text/names.ts';

const anyText = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêoôơuưyABĐ ờếộữẬ'), maxLength: 30 });

describe('fold', () => {
  it.each([
    ['Nghị quyết về Đất đai', 'nghi quyet ve dat dai'],
    ['ĐẮK LẮK', 'dak lak'],
    ['đường Điện Biên Phủ', 'duong dien bien phu'],
    ['Thừa Thiên Huế', 'thua thien hue'],
    ['Kỳ họp thứ hai, khóa XVIII', 'ky hop thu hai, khoa xviii'],
    ['  Tờ  trình\tsố\u00a007\n', 'to trinh so 07'],
    ['ăâêôơư ĂÂÊÔƠƯ', 'aaeoou aaeoou'],
    ['\u00d0ặng \u00f0ất \u0189ỗ \u0256ô', 'dang dat do do'],
    ['', ''],
  ])('makes %j into %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('finds composed and decomposed text alike, and folds once for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });
});

describe('the given name', () => {
  it.each([
    ['Nguyễn Thị Ánh', 'Ánh'],
    ['  Lê   Văn  An ', 'An'],
    ['Y Khút', 'Khút'],
    ['Đức', 'Đức'],
    ['', ''],
  ])('of %j is %j', (name, given) => {
    expect(givenName(name)).toBe(given);
  });
});

describe('a list of names', () => {
  const inOrder = [
    'Hoàng An',
    'Lê Văn An',
    'Nguyễn Thị An',
    'Trần Thị Ánh',
    'Phạm Văn Ân',
    'Lê Bình',
    'Đỗ Thị Châu',
    'Lê Công Danh',
    'Vũ Dũng',
    'Bùi Văn Đạt',
    'Nguyễn Đức',
    'Lê Thị Em',
    'Phan Ê',
    'Ngô Giang',
    'Trần Hoa',
    'Trần Hòa',
    'Trần Hóa',
    'Lò Văn Inh',
    'Nguyễn Oanh',
    'Nguyễn Ổn',
    'Nguyễn Thị Ơn',
    'Lý Tuấn',
    'Lý Tú Uyên',
    'Lý Ưng',
    'Bùi Như Ý',
  ];

  it('stands in Vietnamese order by given name, then by the whole name', () => {
    expect([...inOrder].reverse().sort(compareNames)).toEqual(inOrder);
    expect([...inOrder].sort().sort(compareNames)).toEqual(inOrder);
  });

  it('stands in the same order when the names come decomposed', () => {
    const decomposed = inOrder.map((name) => name.normalize('NFD'));
    expect([...decomposed].reverse().sort(compareNames)).toEqual(decomposed);
  });

  it('has one order, however it was shuffled', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect([...shuffled].sort(compareNames)).toEqual(inOrder);
      }),
    );
  });

  it('stands in the same order in either style of spelling, and with another letter for Đ', () => {
    const mixed = ['Trần Hoa', 'Trần Hòa', 'Lê Hoà', 'Lý Thủy', 'Vũ Thuỷ', '\u00d0ỗ Vy'];
    const inMixedOrder = ['Trần Hoa', 'Lê Hoà', 'Trần Hòa', 'Lý Thủy', 'Vũ Thuỷ', '\u00d0ỗ Vy'];
    expect(mixed.sort(compareNames)).toEqual(inMixedOrder);
    expect(['Hoá', 'Hòa'].sort(compareNames)).toEqual(['Hòa', 'Hoá']);
    expect(['Em', '\u00d0ức', 'Danh'].sort(compareNames)).toEqual(['Danh', '\u00d0ức', 'Em']);
  });

  it('takes a name for equal to itself only', () => {
    expect(compareNames('Lê Văn An', 'Lê Văn An')).toBe(0);
    expect(compareNames('Lê Văn An', 'Lê Vân An')).not.toBe(0);
    expect(compareNames('Lê Hòa', 'Lê Hoà')).not.toBe(0);
  });
});

describe('other text', () => {
  it('puts đ after d and ă, â after a', () => {
    const words = ['đất', 'dự', 'ăn', 'âm', 'ao', 'chương', 'nước', 'ơn', 'ô', 'ong'];
    expect(words.sort(compareText)).toEqual([
      'ao',
      'ăn',
      'âm',
      'chương',
      'dự',
      'đất',
      'nước',
      'ong',
      'ô',
      'ơn',
    ]);
  });
});
