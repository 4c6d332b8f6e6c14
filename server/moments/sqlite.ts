import { z } from 'zod';
import { SessionId } from '#shared/protocol/ids.ts';
import { type Database, migrate } from '../database.ts';
import { MOMENTS, type Moments } from './moments.ts';

/** A step is never edited afterwards. */
const STEPS = [
  `CREATE TABLE moments (
    session_id TEXT NOT NULL,
    name       TEXT NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (session_id, name)
  ) WITHOUT ROWID;`,
];

const Row = z.object({
  sessionId: SessionId,
  name: z.enum(MOMENTS),
  value: z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  }),
});

/** Moments in the server's database. */
export function sqliteMoments(db: Database): Moments {
  migrate(db, 'moments', STEPS);
  const upsert = db.prepare<[string, string, string]>(
    `INSERT INTO moments (session_id, name, value) VALUES (?, ?, ?)
     ON CONFLICT (session_id, name) DO UPDATE SET value = excluded.value`,
  );
  const remove = db.prepare<[string, string]>('DELETE FROM moments WHERE session_id = ? AND name = ?');
  const all = db.prepare<[], unknown>('SELECT session_id AS sessionId, name, value FROM moments');
  return {
    all: async () =>
      // A later release may keep more, and may have been here; and no server fails to start for what a screen showed.
      all.all().flatMap((found) => {
        const row = Row.safeParse(found);
        return row.success ? [row.data] : [];
      }),
    async put(sessionId, name, value) {
      if (value === null) remove.run(sessionId, name);
      else upsert.run(sessionId, name, JSON.stringify(value));
    },
  };
}
