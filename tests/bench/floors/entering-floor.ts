import { join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * The floor of entering a past session (`bench start`), a process of its own: reads the log of one session after another, parses it, and
 * nothing else. Prints the milliseconds of each.
 */
const [dataDir = '', ...sessions] = process.argv.slice(2);
const db = new Database(join(dataDir, 'nghi-truong.sqlite'), { readonly: true });
const read = db
  .prepare<[string], string>('SELECT body FROM events WHERE session_id = ? ORDER BY seq')
  .pluck();
const ms = sessions.map((session) => {
  const start = performance.now();
  const entries: unknown[] = [];
  for (const body of read.all(session)) entries.push(JSON.parse(body));
  return performance.now() - start;
});
db.close();
console.log(JSON.stringify(ms));
