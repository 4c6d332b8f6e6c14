import { expect, it } from 'vitest';
import { type FirstPage, stampVerdict } from '../../../../server/documents/stamps/stamp-verdict.ts';

const words = (page: Partial<FirstPage> = {}): FirstPage => ({ stamp: null, hasWords: true, ...page });
const STAMPED = { words: 'MẬT', certain: true };
const PERHAPS = { words: 'Mật', certain: false };

it.each([
  ['a stamp, whatever the name', words({ stamp: STAMPED }), 'to-trinh.pdf', 'stamped-secret'],
  ['a marked name of a scan', words({ hasWords: false }), 'to-trinh (MẬT).pdf', 'named-secret'],
])('refused for good: %s', (_, page, name, code) => {
  const verdict = stampVerdict('a.pdf', page, [name, null]);
  expect(verdict).toMatchObject({ status: 'refused', refusal: { code } });
  expect(verdict.status === 'refused' && verdict.refusal.vi).toContain('bản giấy');
});

it.each([
  ['a word by itself', words({ stamp: PERHAPS }), 'to-trinh.pdf', 'stamp-word-on-page'],
  ['a marked name of a page without a stamp', words(), 'to-trinh (MẬT).pdf', 'stamp-word-in-name'],
  ['a doubtful name of a scan', words({ hasWords: false }), 'Báo cáo mật.pdf', 'stamp-word-in-name'],
])('asked about: %s', (_, page, name, code) => {
  expect(stampVerdict('a.pdf', page, [null, name])).toMatchObject({
    status: 'doubtful',
    refusal: { code, vi: expect.stringContaining('Tài liệu này có dấu mật?') },
  });
});

it('nothing is asked of what says nothing, scan or not', () => {
  for (const hasWords of [true, false])
    expect(stampVerdict('a.pdf', words({ hasWords }), ['to-trinh.pdf'])).toEqual({ status: 'none' });
});
