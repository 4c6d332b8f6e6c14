import type { ImportProblem } from '#shared/protocol/http.ts';
import { cellText, foldedWords } from './cell-text.ts';
import type { DelegateColumn } from './delegate-headings.ts';
import { problem } from './problems.ts';
import type { Table, TableRow } from './table.ts';

/** Gives the name in a row, however many columns it stands in. */
export type NameOf = (row: TableRow<DelegateColumn>) => string;

/** What an unnamed column beside the name may hold that is no part of it. */
const MARKS = new Set(['nam', 'nu', 'ong', 'ba', 'x', 'v']);

/** A form of address before a name of two words or more. */
const ADDRESS = /^(?:ông|bà|đ\/c|đc|đồng chí)[.:]?\s+(?=\S+\s+\S)/iu;

/** How many rows tell that a column has given names only. */
const ENOUGH_ROWS = 3;

/**
 * Finds out how a table writes names: in one column, as "Họ đệm" and "Tên", or with its heading over several columns.
 * An unnamed column is joined with a warning that shows what comes of it; forms of address are left out likewise.
 */
export function namesOf(table: Table<DelegateColumn>): {
  readonly nameOf: NameOf;
  readonly problems: readonly ImportProblem[];
} {
  const rows = table.rows.filter((row) => cellText(row.cell('name')) !== '');
  const continued = runsOnInto(table, rows);
  const inFull: NameOf = (row) => {
    const named = [row.cell('lead'), row.cell('middle'), row.cell('name')];
    const parts = [...named, ...(continued ? row.runOnCells : [])].map(cellText);
    return parts.reduce((name, part) => (endsWith(name, part) ? name : `${name} ${part}`.trim()), '');
  };
  const place = table.heading('name');
  const problems: ImportProblem[] = [];
  const example = rows.find((row) => row.runOnCells.some((cell) => cellText(cell) !== ''));
  const [beside] = table.runsOn?.columns ?? [];
  const joined = continued && table.runsOn && !table.runsOn.certain && beside && example;
  if (joined) {
    const params = { example: inFull(example) };
    problems.push(problem('name-joined', { ...place, cell: beside.label }, params));
  }
  const addressed = addressedNames(rows.map(inFull));
  const nameOf: NameOf = addressed === null ? inFull : (row) => inFull(row).replace(ADDRESS, '');
  if (addressed !== null) problems.push(problem('names-with-address', place, addressed));
  const oneWord = rows.length >= ENOUGH_ROWS && rows.every((row) => !nameOf(row).includes(' '));
  if (oneWord && !joined) problems.push(problem('names-one-word', place));
  return { nameOf, problems };
}

/**
 * An example of a name without its form of address; null where names have none. Only where most have one: "Ông" is a
 * family name too.
 */
function addressedNames(
  names: readonly string[],
): { readonly before: string; readonly after: string } | null {
  const addressed = names.filter((name) => ADDRESS.test(name));
  const [before] = addressed;
  if (before === undefined || addressed.length * 2 <= names.length) return null;
  return { before, after: before.replace(ADDRESS, '') };
}

function runsOnInto(table: Table<DelegateColumn>, rows: readonly TableRow<DelegateColumn>[]): boolean {
  if (!table.runsOn) return false;
  if (table.runsOn.certain) return true;
  const texts = rows.flatMap((row) => row.runOnCells.map(cellText)).filter((text) => text !== '');
  return !texts.every((text) => MARKS.has(foldedWords(text)) || /\d/.test(text));
}

/** Some lists repeat the given name in a column of its own, to sort by it. */
function endsWith(name: string, part: string): boolean {
  return part === '' || name === part || name.endsWith(` ${part}`);
}
