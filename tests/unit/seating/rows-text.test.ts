import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFromText, rowsOfPattern, textOfRows } from '#shared/seating/rows-text.ts';

describe('rows of seats as they are typed', () => {
  it.each<readonly [string, string, string[][]]>([
    ['lines of seats with an aisle', 'A1 A2 - A3\nB1', [['A1', 'A2', '', 'A3'], ['B1']]],
    ['names with spaces', 'CT 1; CT 2', [['CT 1', 'CT 2']]],
    [
      'cells of a spreadsheet',
      '\tA1\t\tA2\nB1',
      [
        ['', 'A1', '', 'A2'],
        ['B1', '', '', ''],
      ],
    ],
    ['lines without anything', '\nA1\n\n', [['A1']]],
  ])('%s', (_, text, expected) => {
    expect(rowsFromText(text)).toEqual(expected);
  });

  it('come back as they were', () => {
    const anyName = fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z]{1,2} ?\d{1,3}$/));
    const anyRow = fc.array(anyName, { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), (rows) => {
        expect(rowsFromText(textOfRows(rows))).toEqual(rows);
      }),
    );
  });
});

describe('rows that are made at once', () => {
  it('go on by letter, with aisles, in as many digits as asked for', () => {
    expect(rowsOfPattern({ first: 'Y', rows: 3, seats: 3, aisles: [1, 3], digits: 2 })).toEqual([
      ['Y01', '', 'Y02', 'Y03'],
      ['Z01', '', 'Z02', 'Z03'],
      ['AA01', '', 'AA02', 'AA03'],
    ]);
  });

  it('go on by number where seats have numbers alone', () => {
    expect(rowsOfPattern({ first: '', rows: 2, seats: 2, aisles: [], digits: 1 })).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});
