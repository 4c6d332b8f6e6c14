import type { ImportProblem } from '#shared/protocol/http.ts';
import { cellText, foldedWords } from './cell-text.ts';
import type { DelegateColumn } from './delegate-headings.ts';
import { problem } from './problems.ts';
import type { Table, TableRow } from './table.ts';

/** Gives the name in a row, however many columns it stands in. */
export type NameOf = (row: TableRow<DelegateColumn>) => string;

/** What an unnamed column beside the name may hold that is no part of it. */
const MARKS = new Set(['nam', 'nu', 'ong', 'ba', 'x', 'v']);

/** How many rows tell that a column has given names only. */
const ENOUGH_ROWS = 3;

/**
 * Finds out how a table writes names: in one column, as "Họ đệm" and "Tên", or with its heading over two columns.
 * An unnamed column is joined with a warning that shows what comes of it.
 */
export function namesOf(table: Table<DelegateColumn>): {
  readonly nameOf: NameOf;
  readonly problems: readonly ImportProblem[];
} {
  const rows = table.rows.filter((row) => cellText(row.cell('name')) !== '');
  const continued = runsOnInto(table, rows);
  const nameOf: NameOf = (row) => {
    const parts = [row.cell('lead'), row.cell('name'), continued ? row.runOnCell : null].map(cellText);
    return parts.reduce((name, part) => (endsWith(name, part) ? name : `${name} ${part}`.trim()), '');
  };
  const place = table.heading('name');
  const example = rows.find((row) => cellText(row.runOnCell) !== '');
  if (continued && table.runsOn && !table.runsOn.certain && example) {
    const cell = { ...place, cell: table.runsOn.column.label };
    return { nameOf, problems: [problem('name-joined', cell, { example: nameOf(example) })] };
  }
  const oneWord = rows.length >= ENOUGH_ROWS && rows.every((row) => !nameOf(row).includes(' '));
  return { nameOf, problems: oneWord ? [problem('names-one-word', place)] : [] };
}

function runsOnInto(table: Table<DelegateColumn>, rows: readonly TableRow<DelegateColumn>[]): boolean {
  if (!table.runsOn) return false;
  if (table.runsOn.certain) return true;
  const texts = rows.map((row) => cellText(row.runOnCell)).filter((text) => text !== '');
  return !texts.every((text) => MARKS.has(foldedWords(text)) || /\d/.test(text));
}

/** Some lists repeat the given name in a column of its own, to sort by it. */
function endsWith(name: string, part: string): boolean {
  return part === '' || name === part || name.endsWith(` ${part}`);
}
