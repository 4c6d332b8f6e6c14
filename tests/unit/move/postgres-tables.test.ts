import { expect, it } from 'vitest';
import { KEPT_TABLES, OF_OPEN_POLLS, OF_PROCESSES, STEPS_TAKEN } from '../../../server/move/kept-tables.ts';
import { openPostgres } from '../../../server/postgres/postgres.ts';
import { newPlace } from '../../support/postgres/place.ts';

/** Of PostgreSQL alone, beside the rows that are moved. */
const NOT_MOVED: readonly string[] = [...OF_OPEN_POLLS, ...OF_PROCESSES, STEPS_TAKEN];

const KINDS: Readonly<Record<string, string>> = {
  text: 'text',
  integer: 'integer',
  bigint: 'integer',
  bytea: 'bytes',
};

interface Column {
  readonly [column: string]: unknown;
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly numbered: boolean;
}

it('names every table and every column that PostgreSQL has, and what tells its rows apart', async () => {
  const db = await openPostgres(await newPlace());
  const columns = await db.rows<Column>(
    `SELECT table_name AS table, column_name AS name, data_type AS type, is_identity = 'YES' AS numbered
     FROM information_schema.columns WHERE table_schema = current_schema()`,
  );
  const keys = await db.rows<{ table: string; key: string[] }>(
    `SELECT table_name AS table, array_agg(column_name::text ORDER BY ordinal_position) AS key
     FROM information_schema.key_column_usage JOIN information_schema.table_constraints
       USING (constraint_schema, constraint_name, table_name)
     WHERE constraint_schema = current_schema() AND constraint_type = 'PRIMARY KEY' GROUP BY table_name`,
  );
  await db.close();
  const found = new Map<string, Record<string, string | undefined>>();
  for (const { table, name, type } of columns) {
    if (NOT_MOVED.includes(table)) continue;
    if (KEPT_TABLES.find((kept) => kept.name === table)?.postgresOnly?.includes(name)) continue;
    found.set(table, { ...found.get(table), [name]: KINDS[type] });
  }
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(KEPT_TABLES.map((table) => [table.name, table.columns])),
  );
  expect(
    columns.flatMap((column) => (column.numbered ? `${column.table}.${column.name}` : [])).toSorted(),
  ).toEqual(
    KEPT_TABLES.flatMap(({ name, numbered }) =>
      numbered === undefined ? [] : `${name}.${numbered}`,
    ).toSorted(),
  );
  const keyOf = new Map(keys.map(({ table, key }) => [table, key]));
  for (const { name, key } of KEPT_TABLES) expect([name, keyOf.get(name)]).toEqual([name, key]);
});
