import { setTimeout } from 'node:timers/promises';
import { postgresEventLog } from '../eventlog/postgres.ts';
import { placeOf } from '../postgres/address.ts';
import type { Postgres, Queries } from '../postgres/postgres.ts';
import { APPLICATION } from '../postgres/primary.ts';
import { openDatabaseAt } from '../postgres/storage.ts';
import { postgresTables } from '../tables/postgres-tables.ts';
import { columnsOf, type Filling, type Kept, type Row, selectAll, type Value } from './kept.ts';
import { KEPT_TABLES, type KeptTable, type Kind, OF_OPEN_POLLS } from './kept-tables.ts';
import { MoveError } from './move-error.ts';

/** In memory at a time: the box of a large poll is half a megabyte. */
const MOST_ROWS = 100;
/** How long a server that was stopped may take to be gone. */
const GOING_MS = 500;

/** Nobody waits for what it holds. */
const TAKES_ITS_TIME = 'SET LOCAL idle_in_transaction_session_timeout = 0';

/** Numbers are assigned to whichever type of them the column has. */
const TYPES: Readonly<Record<Kind, string>> = { text: 'text', integer: 'bigint', bytes: 'bytea' };

/**
 * Reads the database at `url` as it is in one moment, and changes nothing in it.
 * @throws MoveError while a server runs on it; DatabaseError.
 */
export async function fromPostgres<Result>(
  url: string,
  work: (kept: Kept) => Promise<Result>,
): Promise<Result> {
  return withDatabase(url, (db) =>
    db.transaction(async (inside) => {
      await inside.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      await inside.run(TAKES_ITS_TIME);
      return work(keptIn(inside));
    }),
  );
}

/**
 * Fills the database at `url`: all is there once `work` is done with it, or nothing.
 * @throws MoveError where it is not empty, or a server runs on it; DatabaseError.
 */
export async function intoPostgres<Result>(
  url: string,
  work: (filling: Filling) => Promise<Result>,
): Promise<Result> {
  return withDatabase(url, (db) =>
    db.transaction(async (inside) => {
      await inside.run(TAKES_ITS_TIME);
      const names = [...KEPT_TABLES.map(({ name }) => name), ...OF_OPEN_POLLS];
      await inside.run(`LOCK TABLE ${names.join(', ')} IN EXCLUSIVE MODE`);
      if (await holdsRows(inside, names)) {
        throw new MoveError(
          `Cơ sở dữ liệu ${placeOf(url)} đã có dữ liệu: chỉ chuyển vào nơi chưa có dữ liệu. Hãy tạo một cơ sở dữ liệu mới (CREATE DATABASE) rồi chạy lại. / The database holds data already, and data are moved to an empty place only: make a new one (CREATE DATABASE) and try again.`,
        );
      }
      const result = await work({ ...keptIn(inside), insert: (table, rows) => insert(inside, table, rows) });
      for (const { name, numbered } of KEPT_TABLES) {
        if (numbered === undefined) continue;
        await inside.rows(
          `SELECT setval(pg_get_serial_sequence('${name}', '${numbered}'), max(${numbered})) FROM ${name}`,
        );
      }
      return result;
    }),
  );
}

async function withDatabase<Result>(url: string, work: (db: Postgres) => Promise<Result>): Promise<Result> {
  const db = await openDatabaseAt(url);
  try {
    await mustBeAlone(db, url);
    return await work(db);
  } finally {
    await db.close();
  }
}

/** @throws MoveError while somebody else of this product is connected. */
async function mustBeAlone(db: Postgres, url: string): Promise<void> {
  for (const end = performance.now() + GOING_MS; ; await setTimeout(50)) {
    const [row] = await db.rows<{ others: number }>(
      `SELECT count(*) AS others FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()`,
      [APPLICATION],
    );
    if (row?.others === 0) return;
    if (performance.now() > end) {
      throw new MoveError(
        `Máy chủ còn đang dùng cơ sở dữ liệu ${placeOf(url)}: hãy dừng mọi máy chủ rồi chạy lại. / A server still uses the database: stop all servers and try again.`,
      );
    }
  }
}

function keptIn(inside: Queries): Kept {
  const db = within(inside);
  return {
    log: postgresEventLog(db),
    tables: postgresTables(db),
    rows: (table) => rowsOf(inside, table),
    holdsSecretPoll: () => holdsRows(inside, OF_OPEN_POLLS),
  };
}

/** The database, for stores that only read it, within a transaction that is under way. */
function within(inside: Queries): Postgres {
  return {
    ...inside,
    transaction: (work) => work(inside),
    write: (_log, work) => work(inside),
    async listen() {},
    hears: () => false,
    async lead() {},
    leads: () => true,
    async close() {},
  };
}

async function holdsRows(inside: Queries, names: readonly string[]): Promise<boolean> {
  const found = names.map((name) => `EXISTS (SELECT FROM ${name})`);
  const [row] = await inside.rows<{ any: boolean }>(`SELECT ${found.join(' OR ')} AS "any"`);
  return row?.any !== false;
}

async function* rowsOf(inside: Queries, table: KeptTable): AsyncGenerator<readonly Row[]> {
  const names = Object.keys(table.columns);
  await inside.run(`DECLARE moved NO SCROLL CURSOR FOR ${selectAll(table)}`);
  for (;;) {
    const found = await inside.rows<Record<string, Value>>(`FETCH ${MOST_ROWS} FROM moved`);
    if (found.length === 0) break;
    yield found.map((row) => names.map((name) => row[name] ?? null));
  }
  await inside.run('CLOSE moved');
}

async function insert(inside: Queries, table: KeptTable, rows: readonly Row[]): Promise<void> {
  const given = Object.values(table.columns).map((kind, place) => `$${place + 1}::${TYPES[kind]}[]`);
  await inside.run(
    `INSERT INTO ${table.name} (${columnsOf(table)}) OVERRIDING SYSTEM VALUE SELECT * FROM unnest(${given.join(', ')})`,
    given.map((_, place) => rows.map((row) => row[place] ?? null)),
  );
}
