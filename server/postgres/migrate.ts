import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Queries } from './queries.ts';

const FOLDER = join(import.meta.dirname, 'migrations');

/** Any number, the same in all releases: two processes that start at once do not run the same step twice. */
const LOCK = 7_310_426;

/**
 * Runs the files of `migrations/` that have not been run in this database, in the order of their numbers. A file that was released is never
 * edited afterwards.
 * @throws Error when the database knows steps that this release does not: a newer one was here.
 */
export async function migratePostgres(inside: Queries): Promise<void> {
  await inside.run('SET LOCAL lock_timeout = 0');
  await inside.rows('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  await inside.run(
    'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, done_at timestamptz NOT NULL)',
  );
  const done = new Set(
    (await inside.rows<{ name: string }>('SELECT name FROM migrations')).map(({ name }) => name),
  );
  const steps = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const newer = [...done].filter((name) => !steps.includes(name));
  if (newer.length > 0) {
    throw new Error(
      `Cơ sở dữ liệu thuộc phiên bản mới hơn (${newer.join(', ')}); hãy chạy phiên bản đó. / The database is of a newer release; run that one.`,
    );
  }
  for (const name of steps) {
    if (done.has(name)) continue;
    await inside.run(readFileSync(join(FOLDER, name), 'utf8'));
    await inside.run('INSERT INTO migrations (name, done_at) VALUES ($1, now())', [name]);
  }
}
