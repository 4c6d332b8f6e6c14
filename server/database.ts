import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { setAsideForeignLog } from './restored-database.ts';

export type { Database } from 'better-sqlite3';

/** In the data folder. */
export const DATABASE_FILE = 'nghi-truong.sqlite';

/**
 * Opens the one database of the data folder. WAL with synchronous=FULL: a transaction that has returned is on
 * disk, also after power loss (sqlite.org/pragma.html#pragma_synchronous).
 * @throws RestoredBesideLogError when a backup may have been restored beside the log of what was there before.
 */
export function openDatabase(dataDir: string): Database.Database {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, DATABASE_FILE);
  const aside = setAsideForeignLog(path, Date.now());
  if (aside) {
    console.warn(
      `Bản sao lưu vừa khôi phục được dùng nguyên vẹn; tệp -wal cũ nằm ở ${aside}. / The restored backup is used as it is; the old -wal file lies there.`,
    );
  }
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  return db;
}

/** What SQLite says of a checkpoint (sqlite.org/pragma.html#pragma_wal_checkpoint). */
const Checkpointed = z.tuple([z.object({ busy: z.int() })]);

/**
 * Moves all that is in the write-ahead log into the database file, and leaves nothing in the log.
 * @throws Error while another process reads the database, a backup for one: the log has to stay until it is done.
 */
export function emptyWriteAheadLog(db: Database.Database): void {
  const patience = db.pragma('busy_timeout', { simple: true });
  // A hall must not stand still for a reader that takes its time.
  db.pragma('busy_timeout = 0');
  try {
    const [outcome] = Checkpointed.parse(db.pragma('wal_checkpoint(TRUNCATE)'));
    if (outcome.busy !== 0) throw new Error('the write-ahead log is in use and could not be emptied');
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}

/**
 * Brings one port's tables up to date: `steps` run once each, in order, and are never edited afterwards. Tables that are up to
 * date are only looked at: a second process beside the server (`npm run codes`) neither waits for its writes nor fails by them.
 */
export function migrate(db: Database.Database, port: string, steps: readonly string[]): void {
  if (stepsDone(db, port) >= steps.length) return;
  // Immediate: a transaction that reads first and then writes is refused at once when somebody else has written meanwhile.
  db.transaction(() => {
    db.exec('CREATE TABLE IF NOT EXISTS migrations (port TEXT PRIMARY KEY, done INTEGER NOT NULL)');
    for (const step of steps.slice(stepsDone(db, port))) db.exec(step);
    db.prepare(
      'INSERT INTO migrations (port, done) VALUES (?, ?) ON CONFLICT (port) DO UPDATE SET done = excluded.done',
    ).run(port, steps.length);
  }).immediate();
}

function stepsDone(db: Database.Database, port: string): number {
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'").get();
  if (known === undefined) return 0;
  const row = db.prepare<[string], { done: number }>('SELECT done FROM migrations WHERE port = ?').get(port);
  return row?.done ?? 0;
}
