import type pg from 'pg';

/** Asks of PostgreSQL, outside of a transaction or within one. Parameters are $1, $2…; `int8` comes as a number. */
export interface Queries {
  rows<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** How many rows it wrote. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
}
