import { parse } from 'csv-parse/sync';
import type { PollId } from '#shared/protocol/ids.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { type ResultTable, resultTable } from '../../client/polls/result-table.ts';
import { endingAt, pollAt } from './questions.ts';

/*
 * The numbers of a result as each place shows them: what screens draw, the CSV, and the minutes. Line by line of the paper, in its order: for, against,
 * abstain and silent; the votes of each candidate; the levels or answers for each official.
 */

/** What this device draws of the result. */
export function tableAt(live: LiveSession, pollId: PollId): ResultTable {
  return resultTable(pollAt(live, pollId).question, endingAt(live, pollId).result);
}

/** The numbers in it. */
export function drawnNumbers({ rows }: ResultTable): readonly number[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ count }) => count ?? []));
}

/** Those in the CSV of one poll; rows of ballots have no place on the paper. */
export function numbersInCsv(csv: string): readonly number[] {
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  return rows.filter(({ TT }) => TT !== '').map((row) => Number(row['Số lượng']));
}

/** What stands between a name in the table of a result and the result of its row, where a number is followed by its shares. */
const NUMBER = /^(\d+)(?: \d+,\d\d\u00a0%)*$/;

/** Those in the first table below the heading that begins with `label`; `minutes`: a line a row, its cells parted by " | ". */
export function numbersInMinutes(minutes: string, label: string): readonly number[] {
  const [, own = ''] = minutes.split(new RegExp(`^${label}(?: \\(.*\\))?: `, 'm'));
  const [below = ''] = own.split(/^\S[^|.]* số \d+(?: \(.*\))?: /m);
  const [, table = ''] = below.split(/^(?=(?:Ý kiến|TT) \| )/m);
  const rows: (readonly string[])[] = [];
  for (const line of table.split('\n').slice(1)) {
    if (!line.includes(' | ')) break;
    rows.push(line.split(' | '));
  }
  // The first column is the place on the paper, or the choice.
  return rows.flatMap(([, ...cells]) => cells.flatMap((cell) => NUMBER.exec(cell)?.[1] ?? []).map(Number));
}
