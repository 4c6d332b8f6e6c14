import type { Postgres } from '../postgres/postgres.ts';
import { keptMoments } from './kept-moments.ts';
import type { Moments } from './moments.ts';

/** Moments in PostgreSQL. */
export function postgresMoments(db: Postgres): Moments {
  return {
    all: async () => keptMoments(await db.rows('SELECT session_id AS "sessionId", name, value FROM moments')),
    async put(sessionId, name, value) {
      await db.write(sessionId, (inside) =>
        value === null
          ? inside.run('DELETE FROM moments WHERE session_id = $1 AND name = $2', [sessionId, name])
          : inside.run(
              `INSERT INTO moments (session_id, name, value) VALUES ($1, $2, $3)
               ON CONFLICT (session_id, name) DO UPDATE SET value = excluded.value`,
              [sessionId, name, JSON.stringify(value)],
            ),
      );
    },
  };
}
