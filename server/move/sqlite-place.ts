import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DATABASE_FILE, type Database, openDatabase } from '../database.ts';
import { sqliteEventLog } from '../eventlog/sqlite.ts';
import { syncFolder } from '../files.ts';
import { sqliteIdentityStores, sqliteStores } from '../storage.ts';
import { sqliteTables } from '../tables/sqlite-tables.ts';
import { columnsOf, type Filling, type Kept, type Row, selectAll } from './kept.ts';
import { type KeptTable, OF_OPEN_POLLS, OF_OPEN_POLLS_BEFORE, STEPS_TAKEN } from './kept-tables.ts';
import { MoveError } from './move-error.ts';

/** What is in memory at a time: so many rows, and about so many characters and bytes. */
const MOST_ROWS = 200;
const MOST_LENGTH = 4_000_000;

/**
 * Reads a data folder's SQLite, which nobody else opens meanwhile. Nothing in it is changed, but for a write-ahead log that a power cut has
 * left: that is moved into the file, as at each start.
 * @throws MoveError where there is none, a server runs on it, or it is of another release; RestoredBesideLogError.
 */
export async function fromSqlite<Result>(
  dataDir: string,
  work: (kept: Kept) => Promise<Result>,
): Promise<Result> {
  const path = join(dataDir, DATABASE_FILE);
  if (!existsSync(path)) {
    throw new MoveError(
      `Không có ${path}: hãy viết sqlite: cùng thư mục dữ liệu của máy chủ. / No such file: write sqlite: with the data folder of the server.`,
    );
  }
  const db = openAlone(dataDir, path);
  try {
    mustBeOfThisRelease(db, dataDir);
    return await work(keptIn(db));
  } finally {
    db.close();
  }
}

/**
 * Fills a data folder's SQLite: its file is there once `work` is done with it, or not at all.
 * @throws MoveError where there is one already.
 */
export async function intoSqlite<Result>(
  dataDir: string,
  work: (filling: Filling) => Promise<Result>,
): Promise<Result> {
  const path = join(dataDir, DATABASE_FILE);
  mustBeFree(path);
  const folder = mkdtempSync(join(dataDir, 'moving-'));
  try {
    const db = openDatabase(folder);
    let result: Result;
    try {
      makeTables(db);
      db.exec('BEGIN IMMEDIATE');
      result = await work(fillingOf(db));
      db.exec('COMMIT');
    } finally {
      db.close();
    }
    mustBeFree(path);
    renameSync(join(folder, DATABASE_FILE), path);
    syncFolder(dataDir);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes the tables of every port. */
export function makeTables(db: Database): void {
  sqliteStores(db);
  sqliteIdentityStores(db, Buffer.alloc(32));
}

/** In exclusive mode a database with a write-ahead log is opened by one process alone (sqlite.org/wal.html#noshm). */
function openAlone(dataDir: string, path: string): Database {
  try {
    // What was restored is taken up as at a start.
    openDatabase(dataDir).close();
    const db = new Sqlite(path, { timeout: 0 });
    try {
      db.pragma('locking_mode = EXCLUSIVE');
      db.exec('BEGIN EXCLUSIVE');
      db.pragma('query_only = ON');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
    throw new MoveError(
      `Máy chủ (hoặc chương trình khác) còn đang mở ${path}: hãy dừng máy chủ rồi chạy lại. / A server, or another program, has the file open: stop the server and try again.`,
      { cause: error },
    );
  }
}

/** What the tables are is known of this release alone. @throws MoveError */
function mustBeOfThisRelease(db: Database, dataDir: string): void {
  const fresh = new Sqlite(':memory:');
  makeTables(fresh);
  const [known, found] = [stepsOf(fresh), stepsOf(db)];
  fresh.close();
  if ([...found].some(([port, done]) => done > (known.get(port) ?? 0))) {
    throw new MoveError(
      `Dữ liệu ở ${dataDir} thuộc phiên bản mới hơn; hãy chạy lệnh này ở phiên bản đó. / The data are of a newer release: run this command of that one.`,
    );
  }
  if ([...known].some(([port, done]) => (found.get(port) ?? 0) < done)) {
    throw new MoveError(
      `Dữ liệu ở ${dataDir} thuộc phiên bản cũ: hãy khởi động máy chủ của phiên bản này một lần, dừng, rồi chạy lại. / The data are of an earlier release: start the server of this one once, stop it, and try again.`,
    );
  }
}

function stepsOf(db: Database): ReadonlyMap<string, number> {
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(STEPS_TAKEN);
  if (known === undefined) return new Map();
  const rows = db.prepare<[], { port: string; done: number }>(`SELECT port, done FROM ${STEPS_TAKEN}`).all();
  return new Map(rows.map(({ port, done }) => [port, done]));
}

/** @throws MoveError */
function mustBeFree(path: string): void {
  const there = [path, `${path}-wal`].find((file) => existsSync(file));
  if (there === undefined) return;
  throw new MoveError(
    `Đã có ${there}: chỉ chuyển vào nơi chưa có dữ liệu. Hãy chuyển tệp đó đi nơi khác, hoặc chọn thư mục khác. / The file is there already, and data are moved to an empty place only: move it away, or choose another folder.`,
  );
}

function keptIn(db: Database): Kept {
  return {
    log: sqliteEventLog(db),
    tables: sqliteTables(db),
    rows: (table) => rowsOf(db, table),
    holdsSecretPoll: async () =>
      [...OF_OPEN_POLLS, ...OF_OPEN_POLLS_BEFORE].some(
        (name) => db.prepare(`SELECT 1 FROM ${name} LIMIT 1`).get() !== undefined,
      ),
  };
}

function fillingOf(db: Database): Filling {
  return {
    log: sqliteEventLog(db),
    rows: (table) => rowsOf(db, table),
    async insert(table, rows) {
      const places = Object.keys(table.columns).map(() => '?');
      const insert = db.prepare<unknown[]>(
        `INSERT INTO ${table.name} (${columnsOf(table)}) VALUES (${places.join(', ')})`,
      );
      for (const row of rows) insert.run(...row);
    },
  };
}

async function* rowsOf(db: Database, table: KeptTable): AsyncGenerator<readonly Row[]> {
  const all = db.prepare<[], Row>(selectAll(table)).raw().iterate();
  let some: Row[] = [];
  let length = 0;
  for (const row of all) {
    some.push(row);
    length += lengthOf(row);
    if (some.length < MOST_ROWS && length < MOST_LENGTH) continue;
    yield some;
    some = [];
    length = 0;
  }
  if (some.length > 0) yield some;
}

function lengthOf(row: Row): number {
  return row.reduce<number>(
    (sum, value) => sum + (value === null || typeof value === 'number' ? 8 : value.length),
    0,
  );
}
