import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The floor of `bench start`, a process of its own: reads a log and parses it, and nothing else. Prints its milliseconds. */
const [dataDir = ''] = process.argv.slice(2);
const start = performance.now();
const db = new Database(join(dataDir, 'nghi-truong.sqlite'), { readonly: true });
const bodies = db.prepare<[], string>('SELECT body FROM events ORDER BY session_id, seq').pluck().all();
const entries: unknown[] = [];
for (const body of bodies) entries.push(JSON.parse(body));
db.close();
console.log(JSON.stringify({ ms: performance.now() - start, entries: entries.length }));
