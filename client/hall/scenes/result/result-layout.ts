import type { Measure, PollOutcome } from '#shared/protocol/polls.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { type Phrase, phrase } from '../../../i18n/texts.ts';
import { type ResultRow, type ResultTable, resultTable } from '../../../polls/result-table.ts';
import { texts as resultTexts } from '../../../polls/texts.ts';

/** A row with its number on the paper; null for the opinions on a single question. */
export interface NumberedRow {
  readonly number: number | null;
  readonly row: ResultRow;
}

/** A result as it stands on a wide screen. */
export interface ResultLayout {
  readonly table: Pick<ResultTable, 'rowHead' | 'columns' | 'standingHead'>;
  /** Page by page, the tables that stand side by side. */
  readonly pages: readonly (readonly (readonly NumberedRow[])[])[];
  /** Lines of text that a name or a clause may take. */
  readonly lines: 1 | 2 | 3;
  /** What the shares are shares of, where no heading says it. */
  readonly note: Phrase | null;
}

/**
 * The rows of a result, page by page, so that all that stands there is read from the back of the hall: up to 60 clauses, 100 candidates,
 * 40 officials. Candidates stand by their votes; clauses and officials in the order of the paper. `room`: the lines of text for which a
 * table has room below its headings.
 */
export function resultLayout(
  { question }: Pick<Poll, 'question'>,
  { result }: PollEnding,
  room: number,
): ResultLayout {
  const { outcome } = result;
  const table = resultTable(question, result);
  if (outcome.type === 'motion' && outcome.clauses.length === 1) {
    return { table, pages: [[table.rows.map((row) => ({ number: null, row }))]], lines: 1, note: null };
  }
  const base = shareBase(outcome);
  const count = table.rows.length;
  const lines = linesOf(outcome.type, count, room);
  const whole = Math.floor(room / lines);
  // Names are short: two tables of them stand side by side, with a line to spare for one that takes two.
  const sides = outcome.type === 'election' && count > whole ? 2 : 1;
  const height = Math.max(1, sides === 2 ? whole - 1 : whole);
  const told = sides === 2 ? 1 : columnsTold(table, outcome);
  const rows = numbered(table.rows, outcome).map(({ number, row }) => ({
    number,
    row: {
      ...row,
      cells: row.cells.slice(0, told).map((cell, place) => oneShare(cell, place, outcome, base)),
    },
  }));
  const pages = Math.ceil(count / (height * sides));
  return {
    table: { ...table, columns: table.columns.slice(0, told) },
    pages: split(rows, pages).map((page) => split(page, sides)),
    lines,
    note:
      outcome.type === 'election' ? null : phrase(resultTexts, SHARE_OF[base.base], { base: base.baseCount }),
  };
}

/** How many columns there is something to tell of: where everybody pressed, none is lost for whoever did not, and clauses have its room. */
function columnsTold({ columns, rows }: ResultTable, { type }: PollOutcome): number {
  const last = columns.length - 1;
  const pressed = type === 'motion' && rows.every(({ cells }) => cells[last]?.count === 0);
  return pressed ? last : columns.length;
}

/** The most pages of clauses over two lines each: of more of them nobody waits for the last. */
const MOST_PAGES_IN_FULL = 4;

/** As many lines for each row as leave all rows on one page; clauses may take some pages to be read in full. */
function linesOf(type: PollOutcome['type'], rows: number, room: number): ResultLayout['lines'] {
  if (rows * 3 <= room) return 3;
  if (rows * 2 <= room) return 2;
  if (type !== 'motion' || room < 2) return 1;
  return Math.ceil(rows / Math.floor(room / 2)) <= MOST_PAGES_IN_FULL ? 2 : 1;
}

const SHARE_OF = {
  'all-delegates': 'shareOfAll',
  present: 'shareOfPresent',
  ballots: 'shareOfBallots',
} as const;

function numbered(rows: readonly ResultRow[], outcome: PollOutcome): readonly NumberedRow[] {
  const inOrder = rows.map((row, place) => ({ number: place + 1, row }));
  if (outcome.type !== 'election') return inOrder;
  const votes = ({ row }: NumberedRow) => row.cells[0]?.count ?? 0;
  return inOrder.sort((a, b) => votes(b) - votes(a));
}

/** What decides: the rule that the rows were measured by. */
function shareBase(outcome: PollOutcome): Pick<Measure, 'base' | 'baseCount'> {
  switch (outcome.type) {
    case 'motion':
      return outcome.clauses[0]?.measure ?? { base: 'all-delegates', baseCount: 0 };
    case 'election':
    case 'confidence-vote':
      return outcome.measure;
    case 'confidence-rating':
      return outcome.mayResign;
  }
}

/**
 * A count of a motion with the one share that decides, that of those in favour: beside each other, two would not be told apart, and all of them
 * would leave no room for what was voted on.
 */
function oneShare(
  cell: ResultRow['cells'][number],
  place: number,
  { type }: PollOutcome,
  { base }: Pick<Measure, 'base'>,
): ResultRow['cells'][number] {
  if (type !== 'motion') return cell;
  const [ofAll, ofPresent] = cell.shares;
  const share = place > 0 ? undefined : base === 'present' ? ofPresent : ofAll;
  return { ...cell, shares: share === undefined ? [] : [share] };
}

/** `rows` in `parts` runs of equal length, the last one shorter. */
function split(rows: readonly NumberedRow[], parts: number): readonly (readonly NumberedRow[])[] {
  const height = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => rows.slice(part * height, (part + 1) * height));
}
