import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { commentsAmong } from '../../../../client/reader/comments/comments.ts';
import { openPdf } from '../../../support/drawn-pdf.ts';

const FILE = resolve(import.meta.dirname, '../../../bad-pdfs/comments.pdf');

const note = (id: string, text: string, more: object = {}) => ({
  id,
  subtype: 'Text',
  rect: [100, 700, 120, 720],
  contentsObj: { str: text },
  titleObj: { str: 'Lê Thị Ánh' },
  ...more,
});

it('reads out of a file what others wrote into it, answers behind what they answer', async () => {
  const page = await (await openPdf(readFileSync(FILE))).getPage(1);
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' });
  const author = 'Lê Thị Ánh';
  expect(commentsAmong(annotations, 1)).toEqual([
    {
      // Pictures of notes have a size of their own.
      at: [461, 759],
      comments: [
        { author, day: '01/12/2026', text: 'Cần xem lại số liệu của năm 2025', file: null },
        { author: '', day: null, text: 'Đã đối chiếu với Sở Tài chính', file: null },
      ],
    },
    { at: [300, 722], comments: [expect.objectContaining({ author, text: 'Tên gọi chưa thống nhất' })] },
    {
      at: [expect.any(Number), expect.any(Number)],
      comments: [expect.objectContaining({ text: '', file: 'phu-luc.txt' })],
    },
  ]);
});

it('shows as one place what lies too near to be pressed apart, as the page measures', () => {
  const near = [note('1', 'một'), note('2', 'hai', { rect: [100, 685, 120, 705] })];
  expect(commentsAmong(near, 1).map(({ comments }) => comments.map(({ text }) => text))).toEqual([
    ['một', 'hai'],
  ]);
  expect(commentsAmong(near, 2)).toHaveLength(2);
});

it.each([
  ['has no words', note('1', ' ')],
  ['is a state that a program sets', note('1', 'Accepted set by A', { stateModel: 'Review' })],
  ['is a field of a form', note('1', 'Họ tên', { subtype: 'Widget' })],
  ['lies nowhere', note('1', 'một', { rect: [0, 0, 0, 0] })],
  ['stands on the page itself', note('1', 'một', { subtype: 'FreeText' })],
  ['is no annotation', null],
])('what %s is no comment', (_, annotation) => {
  expect(commentsAmong([annotation], 1)).toEqual([]);
});

it('shows an answer by itself whose comment is gone, and does not hang where two answer each other', () => {
  expect(commentsAmong([note('2', 'hai', { inReplyTo: '1' })], 1)).toHaveLength(1);
  const circle = [note('1', 'một', { inReplyTo: '2' }), note('2', 'hai', { inReplyTo: '1' })];
  expect(commentsAmong(circle, 1)).toEqual([]);
});
