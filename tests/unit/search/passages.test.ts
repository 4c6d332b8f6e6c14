import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedText, type PassagePart, passageOf } from '#shared/search/passage.ts';
import { parseQuery } from '#shared/search/query.ts';

const FILLING = 'trong sáu tháng đầu năm của địa phương '.repeat(20);

const whole = (parts: readonly PassagePart[]) => parts.map(({ text }) => text).join('');
const marked = (parts: readonly PassagePart[]) => parts.filter((part) => part.marked).map(({ text }) => text);
const passage = (text: string, typed: string) => passageOf(text, parseQuery(typed));

describe('a passage', () => {
  it('shows the words that were searched for, with some of what stands around them', () => {
    const { parts, cutBefore, cutAfter } = passage(
      `${FILLING} dự toán ngân sách tỉnh ${FILLING}`,
      'ngan sach',
    );
    expect(marked(parts)).toEqual(['ngân sách']);
    expect(whole(parts)).toContain('dự toán ngân sách tỉnh');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(whole(parts).length).toBeLessThan(250);
  });

  it('is the place that has the most of them together', () => {
    const text = `ngân hàng ${FILLING} sách vở ${FILLING} ngân sách ${FILLING} sách`;
    expect(marked(passage(text, 'ngân sách').parts)).toEqual(['ngân sách']);
  });

  it('marks a phrase only where its words follow one another', () => {
    expect(marked(passage('giá vé và giá đất, đất ở', '"giá đất"').parts)).toEqual(['giá đất']);
  });

  it('marks what a beginning that is being typed finds', () => {
    expect(marked(passage('Nghị quyết về nghĩa vụ', 'ngh').parts)).toEqual(['Nghị', 'nghĩa']);
  });

  it.for(['uỷ ban hoà', 'ủy ban hòa', 'UỶ BAN HOÀ', '\u201cuỷ ban\u201d hoà'])(
    'marks both spellings of a word, each as it is written, for %s',
    (typed) => {
      const text = 'Ủy ban, hoà giải; Uỷ ban, hòa giải; ủi an, hoá giải';
      expect(marked(passage(text, typed).parts)).toEqual(['Ủy ban', 'hoà', 'Uỷ ban', 'hòa']);
    },
  );

  it('marks the word with another letter for Đ', () => {
    expect(marked(passage('ông \u00d0ặng và bà Đặng', 'đặng').parts)).toEqual(['\u00d0ặng', 'Đặng']);
  });

  it('is the whole of a short text, in one line', () => {
    expect(passage('giá đất\n  đô thị', 'đất')).toEqual({
      parts: [
        { text: 'giá ', marked: false },
        { text: 'đất', marked: true },
        { text: ' đô thị', marked: false },
      ],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it.for(['', '…', '🙂🙂', '\n'])('of a text without words, "%s", has nothing marked', (text) => {
    expect(marked(passage(text, 'đất').parts)).toEqual([]);
    expect(marked(markedText(text, parseQuery('đất')))).toEqual([]);
  });
});

it('a title is shown whole, with its punctuation', () => {
  const title = '(Dự thảo) Nghị quyết “về giá đất”.';
  const parts = markedText(title, parseQuery('gia dat'));
  expect(whole(parts)).toBe(title);
  expect(marked(parts)).toEqual(['giá đất']);
});

it('whatever stands in the text, what is shown is part of it, no sign cut in two, and a found word is marked', () => {
  const piece = fc.constantFrom(
    'đất',
    'Đai',
    '🙂',
    '𝒳',
    '👩‍👩‍👧',
    '한국',
    'e\u0301',
    '…',
    '\n',
    ' ',
    '15/2026',
    'İ',
  );
  const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, (written) => {
      const { parts } = passage(written, 'đất ');
      const shown = whole(parts);
      expect(written.replace(/\s+/g, ' ')).toContain(shown.trim());
      expect(parts.every((part) => part.text.isWellFormed())).toBe(true);
      expect(marked(parts).length > 0).toBe(written.includes('đất'));
      const entire = markedText(written, parseQuery('đất '));
      expect(whole(entire).trim()).toBe(written.replace(/\s+/g, ' ').trim());
    }),
  );
});
