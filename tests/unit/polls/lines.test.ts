import { describe, expect, it } from 'vitest';
import {
  changeLine,
  clauseLines,
  insertLines,
  type Line,
  newLine,
  nomineeLines,
  nomineesIn,
  removeLine,
  sortedByName,
} from '../../../client/secretariat/open-poll/lines.ts';

const written = (lines: readonly Line[]) => lines.map(({ name, note }) => [name, note]);

describe('pasted names', () => {
  it.each([
    ['Nguyễn Văn An - Giám đốc Sở Tài chính', 'Nguyễn Văn An', 'Giám đốc Sở Tài chính'],
    ['Nguyễn Văn An – Giám đốc Sở Tài chính', 'Nguyễn Văn An', 'Giám đốc Sở Tài chính'],
    ['Nguyễn Văn An\tGiám đốc Sở Tài chính', 'Nguyễn Văn An', 'Giám đốc Sở Tài chính'],
    ['Nguyễn Văn An, Giám đốc Sở Tài chính', 'Nguyễn Văn An', 'Giám đốc Sở Tài chính'],
    ['12. Nguyễn Văn An - Giám đốc', 'Nguyễn Văn An', 'Giám đốc'],
    ['3) Nguyễn Văn An', 'Nguyễn Văn An', ''],
    ['4\tNguyễn Văn An\tGiám đốc\tSở Tài chính', 'Nguyễn Văn An', 'Giám đốc, Sở Tài chính'],
    ['- Nguyễn Văn An', 'Nguyễn Văn An', ''],
    ['H-Lan Niê - Trưởng ban', 'H-Lan Niê', 'Trưởng ban'],
  ])('%j', (pasted, name, office) => {
    expect(written(nomineeLines(pasted))).toEqual([[name, office]]);
  });

  it('come one a line, without the empty ones, however lines end', () => {
    expect(written(nomineeLines('An\r\n\r\n  Bình - Giám đốc  \nCường\r'))).toEqual([
      ['An', ''],
      ['Bình', 'Giám đốc'],
      ['Cường', ''],
    ]);
  });

  it('are composed, as they are stored', () => {
    expect(nomineeLines('Nguyễn'.normalize('NFD'))[0]?.name).toBe('Nguyễn');
  });
});

describe('pasted clauses', () => {
  it('keep their own numbering and their commas', () => {
    expect(written(clauseLines('1. Thu, chi ngân sách - năm 2027\nĐiều 2'))).toEqual([
      ['1. Thu, chi ngân sách - năm 2027', ''],
      ['Điều 2', ''],
    ]);
  });
});

describe('lines being edited', () => {
  const [first, empty, last] = [newLine('Điều 1'), newLine(), newLine('Điều 3')] as const;
  const lines = [first, empty, last];

  it('take pasted ones in the place of an empty line, and behind a written one', () => {
    const pasted = clauseLines('Điều 2\nĐiều 2a');
    const names = (key: string) => written(insertLines(lines, key, pasted)).map(([name]) => name);
    expect(names(empty.key)).toEqual(['Điều 1', 'Điều 2', 'Điều 2a', 'Điều 3']);
    expect(names(first.key)).toEqual(['Điều 1', 'Điều 2', 'Điều 2a', '', 'Điều 3']);
  });

  it('are changed and removed one by one', () => {
    expect(written(changeLine(lines, empty.key, { name: 'Điều 2' }))[1]).toEqual(['Điều 2', '']);
    expect(removeLine(lines, first.key)).toEqual([empty, last]);
  });

  it('are sorted by given name, empty ones last', () => {
    const people = [newLine('Trần Văn Yên'), newLine(), newLine('Vũ Thị Ánh'), newLine('Lê Bình')];
    expect(sortedByName(people).map(({ name }) => name)).toEqual([
      'Vũ Thị Ánh',
      'Lê Bình',
      'Trần Văn Yên',
      '',
    ]);
  });

  it('stand on the paper without the empty ones', () => {
    expect(nomineesIn([newLine(' An ', ' Giám đốc '), newLine(' ')])).toEqual([
      { name: 'An', note: 'Giám đốc' },
    ]);
  });
});
