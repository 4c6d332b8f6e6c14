import { expect, it } from 'vitest';
import { statusKey } from '../../../client/delegate/vote/status-words.ts';
import { en } from '../../../client/delegate/vote/texts.en.ts';
import { vi } from '../../../client/delegate/vote/texts.ts';

it.each([
  ['open', 'open', 'Đang biểu quyết'],
  ['open', 'secret', 'Đang bỏ phiếu kín'],
  ['ended', 'open', 'Đã kết\u00a0thúc, chờ công\u00a0bố'],
  ['closed', 'secret', 'Đã kết\u00a0thúc, chờ công\u00a0bố'],
  ['announced', 'open', 'Kết quả biểu quyết'],
  ['annulled', 'secret', 'Biểu\u00a0quyết đã bị\u00a0hủy'],
] as const)('a poll that is %s (%s) has words, in both languages', (status, type, words) => {
  const key = statusKey({ status, question: { procedure: { type } } });
  expect(vi[key]).toBe(words);
  expect(en[key]).toMatch(/^[A-Z]/);
});
