import { type Cell, cellText, foldedWords } from './cell-text.ts';
import { cellAt, mergeOver, type Sheet, shownAt } from './sheets.ts';

/** A column that a table may have. Of two columns that fit, the one named by the earlier synonym is taken. */
export interface Heading<Field extends string> {
  readonly field: Field;
  /** As it is named to people who left it out. */
  readonly label: string;
  readonly required: boolean;
  /** Folded, letters and digits only, single spaces; the likeliest first. */
  readonly synonyms: readonly string[];
  /** Whether one cell merged over several rows holds for each of them; a name or a number does not. */
  readonly fillsDown?: boolean;
}

export interface Column {
  /** From 0. */
  readonly index: number;
  /** "C (Tổ đại biểu)" */
  readonly label: string;
}

/** Where a sheet has its headings. */
export interface HeadingRow<Field extends string> {
  readonly sheet: Sheet;
  /** From 0; the lower one where headings take two rows. */
  readonly index: number;
  /** As they look, from the left. */
  readonly texts: readonly string[];
  readonly columns: ReadonlyMap<Field, Column>;
}

/** A title page above the headings is rarely longer than this. */
const HEADINGS_WITHIN_ROWS = 40;
const HEADINGS_WITHIN_COLUMNS = 200;

/** The row of `sheet` with the most known headings, or the two rows; null when it has none. */
export function findHeadings<Field extends string>(
  sheet: Sheet,
  headings: readonly Heading<Field>[],
): HeadingRow<Field> | null {
  let best: HeadingRow<Field> | null = null;
  const top = { ...sheet, merges: sheet.merges.filter((merge) => merge.top < HEADINGS_WITHIN_ROWS) };
  let above: readonly string[] = [];
  for (let index = 0; index < Math.min(sheet.grid.length, HEADINGS_WITHIN_ROWS); index += 1) {
    const own = shownTexts(top, index);
    const both = Array.from({ length: Math.max(own.length, above.length) }, (_, column) =>
      (own[column] ?? '') === '' ? (above[column] ?? '') : (own[column] ?? ''),
    );
    above = own;
    for (const texts of [own, both]) {
      const columns = recognise(texts, headings);
      if (columns.size > (best?.columns.size ?? 0)) best = { sheet, index, texts, columns };
    }
  }
  return best;
}

function shownTexts(sheet: Sheet, row: number): readonly string[] {
  const merged = sheet.merges.flatMap(({ top, bottom, right }) =>
    row >= top && row <= bottom ? [right + 1] : [],
  );
  const width = Math.min(Math.max(sheet.grid[row]?.length ?? 0, ...merged), HEADINGS_WITHIN_COLUMNS);
  return Array.from({ length: width }, (_, column) => cellText(shownAt(sheet, row, column)));
}

function recognise<Field extends string>(
  texts: readonly string[],
  headings: readonly Heading<Field>[],
): ReadonlyMap<Field, Column> {
  const columns = new Map<Field, Column>();
  const words = texts.map(headingWords);
  for (const { field, synonyms } of headings) {
    for (const synonym of synonyms) {
      const index = words.findIndex((forms) => forms.includes(synonym));
      if (index < 0) continue;
      columns.set(field, { index, label: labelOf(index, texts[index] ?? '') });
      break;
    }
  }
  return columns;
}

/** The heading as it is compared, whole and without what stands in brackets: "Thời lượng (phút)". */
function headingWords(text: string): readonly string[] {
  return [foldedWords(text), foldedWords(text.replace(/\([^)]*\)/g, ' '))];
}

/** "C (Tổ đại biểu)", or "C" for a column without a heading. */
function labelOf(index: number, heading: string): string {
  return heading === '' ? columnLetters(index) : `${columnLetters(index)} (${heading})`;
}

/** "A" for 0, "AA" for 26. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Serial numbers and the like, whose absence from the import surprises nobody. */
const SERIAL = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', 'index']);

/** The column of serial numbers, where no field is read from it. */
export function serialColumn<Field extends string>({ texts, columns }: HeadingRow<Field>): number | null {
  const used = new Set([...columns.values()].map(({ index }) => index));
  const at = texts.findIndex((text, index) => !used.has(index) && SERIAL.has(headingWords(text)[0] ?? ''));
  return at < 0 ? null : at;
}

/** Where a column goes on: the unnamed ones to its right. */
export interface RunOn {
  /** From the left; never empty. */
  readonly columns: readonly Column[];
  /** Its heading is merged over all of them, so that it certainly does. */
  readonly certain: boolean;
}

/**
 * The columns to the right of `field`'s that its heading is merged over, or else the unnamed one, where cells below hold
 * anything.
 */
export function runOn<Field extends string>(
  { sheet, index, texts, columns }: HeadingRow<Field>,
  field: Field,
): RunOn | null {
  const from = columns.get(field);
  if (!from) return null;
  const next = from.index + 1;
  const merge = mergeOver(sheet, index, next);
  const certain = merge !== null && merge.left <= from.index;
  if (!certain && (texts[next] ?? '') !== '') return null;
  const last = certain ? Math.min(merge.right, HEADINGS_WITHIN_COLUMNS) : next;
  const taken = new Set([...columns.values()].map((column) => column.index));
  const unnamed = Array.from({ length: last - from.index }, (_, step) => next + step)
    .filter((at) => !taken.has(at) && filledBelow(sheet, index, at))
    .map((at) => ({ index: at, label: labelOf(at, '') }));
  return unnamed.length > 0 ? { columns: unnamed, certain } : null;
}

/** Labels of the columns with content of which nothing is read. */
export function unusedColumns<Field extends string>(
  { sheet, index, texts, columns }: HeadingRow<Field>,
  alsoUsed: readonly number[],
): readonly string[] {
  const used = new Set([...columns.values()].map((column) => column.index).concat(alsoUsed));
  const width = sheet.grid.slice(index).reduce((widest, row) => Math.max(widest, row.length), texts.length);
  return Array.from({ length: Math.min(width, HEADINGS_WITHIN_COLUMNS) }, (_, column) => column).flatMap(
    (column) => {
      const text = texts[column] ?? '';
      if (used.has(column) || SERIAL.has(headingWords(text)[0] ?? '')) return [];
      return text === '' && !filledBelow(sheet, index, column) ? [] : [labelOf(column, text)];
    },
  );
}

/** Whether `column` holds anything beside a column that is read, so that a note below the table does not count. */
function filledBelow(sheet: Sheet, index: number, column: number): boolean {
  return sheet.grid.some((row, at) => {
    const others = row.filter((cell: Cell, other) => other !== column && cellText(cell) !== '');
    return at > index && others.length > 1 && cellText(cellAt(sheet, at, column)) !== '';
  });
}
