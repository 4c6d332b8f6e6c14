import type { EventLog } from '../eventlog/event-log.ts';
import type { Tables } from '../tables/asking.ts';
import type { KeptTable } from './kept-tables.ts';

export type Value = string | number | null | Uint8Array;

/** The values of one row, in the order of its table's columns. */
export type Row = readonly Value[];

/** What one engine keeps, all of one moment. */
export interface Kept {
  readonly log: EventLog;
  readonly tables: Pick<Tables, 'look'>;
  /** All rows of a table in the order of its key, some at a time. */
  rows(table: KeptTable): AsyncIterable<readonly Row[]>;
  /** Whether something of a secret poll lies there that has not come to its end. */
  holdsSecretPoll(): Promise<boolean>;
}

/** Where it is put. Whoever else asks sees nothing of it before all of it is there. */
export interface Filling extends Pick<Kept, 'log' | 'rows'> {
  insert(table: KeptTable, rows: readonly Row[]): Promise<void>;
}

/** SQL for all columns of a table, in their order. */
export function columnsOf({ columns }: KeptTable): string {
  return quoted(Object.keys(columns));
}

/** SQL that reads a whole table in the order of its key. */
export function selectAll(table: KeptTable): string {
  return `SELECT ${columnsOf(table)} FROM ${table.name} ORDER BY ${quoted(table.key)}`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
