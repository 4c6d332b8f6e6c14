import { describe, expect, it } from 'vitest';
import type { Delegate } from '#shared/protocol/records.ts';
import { ranked } from '../../../client/secretariat/delegates/names.ts';
import { fileDoubt } from '../../../client/secretariat/documents/file-doubt.ts';
import { AREAS, isWanted } from '../../../client/secretariat/log/areas.ts';
import { stopped } from '../../../client/secretariat/log/stopped.ts';
import { aSession } from '../session/builder.ts';
import { a, delegate, pdf, t } from '../session/samples.ts';

it('finds delegates by their names before those by their offices', () => {
  const people: Delegate[] = [
    delegate(1, { name: 'Nguyễn Văn An', title: 'Giám đốc Công ty Điện lực' }),
    delegate(2, { name: 'Trần Thành Công', title: '' }),
    delegate(3, { name: 'Lê Thị Bình', title: 'Công đoàn tỉnh' }),
  ];
  expect(ranked(people, 'cong').map(({ id }) => id)).toEqual(['d2', 'd1', 'd3']);
});

describe('a file that seems to be meant for another document', () => {
  const { state } = aSession()
    .withAgenda(9)
    .publishing(pdf(1, { agendaItemId: a(8), fileName: '08-to-trinh.pdf', title: 'Tờ trình về đầu tư' }));
  const own = state.documents.find(({ id }) => id === t(1)) ?? null;

  it('is the file of another document', () => {
    expect(fileDoubt(state, '08-To-trinh.PDF', a(7), null)).toEqual({
      type: 'otherDocument',
      file: '08-To-trinh.PDF',
      title: 'Tờ trình về đầu tư',
    });
  });

  it('begins with the number of another item', () => {
    expect(fileDoubt(state, '06-phu-luc.pdf', a(7), null)).toMatchObject({
      type: 'otherItem',
      found: '6',
      number: '7',
    });
  });

  it('is nothing odd: its own new version, its own number, no number, a date', () => {
    expect(fileDoubt(state, '08-to-trinh.pdf', a(8), own)).toBeNull();
    expect(fileDoubt(state, '07-phu-luc.pdf', a(7), null)).toBeNull();
    expect(fileDoubt(state, 'phu-luc.pdf', a(7), null)).toBeNull();
    expect(fileDoubt(state, '2026-12-08 phu luc.pdf', a(7), null)).toBeNull();
  });
});

describe('the log', () => {
  const closed = { type: 'AgendaItemClosed', v: 1, itemId: a(1) } as const;

  it('shows entries about one thing, with some words in them, typed without diacritics', () => {
    const text = 'Kết thúc nội dung 1. Khai mạc';
    expect(isWanted(closed, text, { area: 'all', search: ' KET THUC ' })).toBe(true);
    expect(isWanted(closed, text, { area: 'agenda', search: '' })).toBe(true);
    expect(isWanted(closed, text, { area: 'votes', search: '' })).toBe(false);
    expect(isWanted(closed, text, { area: 'agenda', search: 'bế mạc' })).toBe(false);
    expect(AREAS.filter((area) => isWanted(closed, text, { area, search: '' }))).toEqual(['agenda']);
  });

  it('ends a statement before the reason begins', () => {
    expect(stopped('không phải 2')).toBe('không phải 2.');
    expect(stopped('Dự thảo được phát hành lúc 10 giờ.')).toBe('Dự thảo được phát hành lúc 10 giờ.');
    expect(stopped('đọc là “Điều 2.”')).toBe('đọc là “Điều 2.”');
  });
});
