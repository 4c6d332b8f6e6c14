import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type { Database } from 'better-sqlite3';

/**
 * Opens the one database of the data folder. WAL with synchronous=FULL: a transaction that has returned is on
 * disk, also after power loss (sqlite.org/pragma.html#pragma_synchronous).
 */
export function openDatabase(dataDir: string): Database.Database {
  mkdirSync(dataDir, { recursive: true });
  const db = new Database(join(dataDir, 'nghi-truong.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  return db;
}

/** Brings one port's tables up to date: `steps` run once each, in order, and are never edited afterwards. */
export function migrate(db: Database.Database, port: string, steps: readonly string[]): void {
  db.exec('CREATE TABLE IF NOT EXISTS migrations (port TEXT PRIMARY KEY, done INTEGER NOT NULL)');
  db.transaction(() => {
    const row = db
      .prepare<[string], { done: number }>('SELECT done FROM migrations WHERE port = ?')
      .get(port);
    const done = row?.done ?? 0;
    for (const step of steps.slice(done)) db.exec(step);
    db.prepare(
      'INSERT INTO migrations (port, done) VALUES (?, ?) ON CONFLICT (port) DO UPDATE SET done = excluded.done',
    ).run(port, steps.length);
  })();
}
