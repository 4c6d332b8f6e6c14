import { expect, it } from 'vitest';
import { lineEndHyphens, withoutLineEndHyphens } from '#shared/text/line-ends.ts';

it.each([
  ['ban hành văn-\nbản này', 'ban hành văn\nbản này'],
  ['Ủy ban nhân-\ndân tỉnh', 'Ủy ban nhân\ndân tỉnh'],
  ['quyết\u00ad\nđịnh', 'quyết\nđịnh'],
  ['đường\u2010\nnghiêng', 'đường\nnghiêng'],
  ['informa-\ntion', 'information'],
  ['văn-\nbản'.normalize('NFD'), 'văn\nbản'.normalize('NFD')],
  // No word is parted here.
  ['kinh tế -\nxã hội', 'kinh tế -\nxã hội'],
  ['Nghệ An-\nHà Tĩnh', 'Nghệ An-\nHà Tĩnh'],
  ['2026-\n2031', '2026-\n2031'],
  ['văn-bản', 'văn-bản'],
])('%j reads %j', (text, whole) => {
  expect(withoutLineEndHyphens(text)).toBe(whole);
});

it('tells where each hyphen stands', () => {
  expect(lineEndHyphens('văn-\nbản, informa-\ntion')).toEqual([
    { at: 3, parts: 'two-words' },
    { at: 17, parts: 'one-word' },
  ]);
});
