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
  /** Tables side by side. */
  readonly parts: readonly (readonly NumberedRow[])[];
  /** Lines of text that a name or a clause may take. */
  readonly lines: 1 | 2 | 3;
  /** What the shares are shares of, where no heading says it. */
  readonly note: Phrase | null;
}

/**
 * The rows of a result so that all of them fit one screen: up to 60 clauses, 100 candidates, 40 officials. Candidates
 * stand by their votes; clauses and officials in the order of the paper.
 */
export function resultLayout({ question }: Pick<Poll, 'question'>, { result }: PollEnding): ResultLayout {
  const { outcome } = result;
  const table = resultTable(question, result);
  if (outcome.type === 'motion' && outcome.clauses.length === 1) {
    return { table, parts: [table.rows.map((row) => ({ number: null, row }))], lines: 1, note: null };
  }
  const sides = sidesFor(outcome.type, table.rows.length);
  const kept = outcome.type === 'motion' && sides > 1 ? 1 : table.columns.length;
  const base = shareBase(outcome);
  const rows = numbered(table.rows, outcome).map(({ number, row }) => ({
    number,
    row: { ...row, cells: row.cells.slice(0, kept).map((cell) => oneShare(cell, outcome, base)) },
  }));
  return {
    table: { ...table, columns: table.columns.slice(0, kept) },
    parts: split(rows, sides),
    lines: rows.length <= 6 ? 3 : rows.length <= 9 ? 2 : 1,
    note:
      outcome.type === 'election' ? null : phrase(resultTexts, SHARE_OF[base.base], { base: base.baseCount }),
  };
}

const SHARE_OF = {
  'all-delegates': 'shareOfAll',
  present: 'shareOfPresent',
  ballots: 'shareOfBallots',
} as const;

/** More rows than this stand in several tables side by side. */
const ONE_SIDE = 12;

function sidesFor(type: PollOutcome['type'], rows: number): number {
  if (rows <= ONE_SIDE) return 1;
  switch (type) {
    case 'motion':
      return rows <= 30 ? 2 : 3;
    case 'election':
      return rows <= 36 ? 2 : rows <= 66 ? 3 : 4;
    case 'confidence-rating':
    case 'confidence-vote':
      return 2;
  }
}

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

/** A count with the one share that decides: beside each other, two would not be told apart. */
function oneShare(
  cell: ResultRow['cells'][number],
  { type }: PollOutcome,
  { base }: Pick<Measure, 'base'>,
): ResultRow['cells'][number] {
  if (type !== 'motion') return cell;
  const [ofAll, ofPresent] = cell.shares;
  const share = base === 'present' ? ofPresent : ofAll;
  return { ...cell, shares: share === undefined ? [] : [share] };
}

/** `rows` in `sides` runs of equal length, the last one shorter. */
function split(rows: readonly NumberedRow[], sides: number): readonly (readonly NumberedRow[])[] {
  const height = Math.ceil(rows.length / sides);
  return Array.from({ length: sides }, (_, side) => rows.slice(side * height, (side + 1) * height));
}
