import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperText } from '../../../shared/text/paper-text.ts';

describe('a text for paper', () => {
  test.each([
    ['U+FFFE', 'Nội dung \ufffe dán', 'Nội dung  dán'],
    ['U+FFFF', 'a\uffffb', 'ab'],
    ['a noncharacter of another plane', 'a\u{1fffe}b\ufdd0', 'ab'],
    ['a control character', 'Ghi nhầm\x1f', 'Ghi nhầm'],
    ['a control character of the second set', 'a\x9fb\x7f', 'ab'],
    ['half of a surrogate pair', 'a\ud800b\udc00', 'ab'],
    ['a byte order mark', '\ufeffTên', 'Tên'],
  ])('loses %s', (_, text, written) => {
    expect(paperText(text)).toBe(written);
  });

  test.each([
    ['Word’s line break', 'tắc đường\x0btại cầu', 'tắc đường\ntại cầu'],
    ['a page break', 'một\x0chai', 'một\nhai'],
    ['Windows line ends', 'một\r\nhai\rba', 'một\nhai\nba'],
    ['Unicode line ends', 'một\u2028hai\u2029ba\u0085bốn', 'một\nhai\nba\nbốn'],
  ])('has %s as a line feed', (_, text, written) => {
    expect(paperText(text)).toBe(written);
  });

  test('keeps tabs, emoji and letters that are composed', () => {
    expect(paperText('Một\tđiểm 🗳️ Ệ'.normalize('NFD'))).toBe('Một\tđiểm 🗳️ Ệ'.normalize('NFC'));
  });

  test('is never made empty by what it loses, so that a record stays readable', () => {
    expect(paperText('\ufffe')).toBe('\ufffd');
    expect(paperText('\x00 \x01')).toBe('\ufffd');
    expect(paperText(' ')).toBe(' ');
  });

  test('of any characters can be written as XML 1.0, and is not changed a second time', () => {
    const units = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(units, (text) => {
        const written = paperText(text);
        expect(written).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        expect(paperText(written)).toBe(written);
      }),
    );
  });
});
