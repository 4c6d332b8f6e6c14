import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import {
  KEPT_TABLES,
  OF_OPEN_POLLS,
  OF_OPEN_POLLS_BEFORE,
  STEPS_TAKEN,
} from '../../../server/move/kept-tables.ts';
import { makeTables } from '../../../server/move/sqlite-place.ts';

const KINDS: Readonly<Record<string, string>> = { TEXT: 'text', INTEGER: 'integer', BLOB: 'bytes' };

it('names every table and every column that SQLite has', () => {
  const db = new Sqlite(':memory:');
  makeTables(db);
  const tables = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  const columns = db.prepare<[string], { name: string; type: string }>(
    'SELECT name, type FROM pragma_table_info(?)',
  );
  const notMoved: readonly string[] = [...OF_OPEN_POLLS, ...OF_OPEN_POLLS_BEFORE, STEPS_TAKEN];
  const found = tables.filter(({ name }) => !notMoved.includes(name));
  const kindsOf = (table: string) =>
    Object.fromEntries(columns.all(table).map(({ name, type }) => [name, KINDS[type]]));
  expect(Object.fromEntries(found.map(({ name }) => [name, kindsOf(name)]))).toEqual(
    Object.fromEntries(KEPT_TABLES.map((table) => [table.name, table.columns])),
  );
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...notMoved]));
  const numbered = tables.filter(({ sql }) => sql.includes('AUTOINCREMENT')).map(({ name }) => name);
  expect(numbered.toSorted()).toEqual(
    KEPT_TABLES.filter((table) => table.numbered !== undefined)
      .map(({ name }) => name)
      .toSorted(),
  );
  db.close();
});
