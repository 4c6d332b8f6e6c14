import type { Postgres } from '../postgres/postgres.ts';
import type { RowWith, SessionIndex } from './session-index.ts';

type Found<Part extends 'listed' | 'people' | 'views'> = RowWith<Part> & Record<string, unknown>;

/** The index of the sessions in PostgreSQL. */
export function postgresSessionIndex(db: Postgres): SessionIndex {
  return {
    listed: () =>
      db.rows<Found<'listed'>>(
        'SELECT session_id AS id, seq, hash, listed FROM session_index ORDER BY session_id',
      ),
    async people(id) {
      const [row] = await db.rows<Found<'people'>>(
        'SELECT session_id AS id, seq, hash, people FROM session_index WHERE session_id = $1',
        [id],
      );
      return row ?? null;
    },
    async views(id) {
      const [row] = await db.rows<Found<'views'>>(
        'SELECT session_id AS id, seq, hash, views FROM session_index WHERE session_id = $1',
        [id],
      );
      return row ?? null;
    },
    async put({ id, seq, hash, listed, people, views }) {
      await db.write(id, (inside) =>
        inside.run(
          `INSERT INTO session_index (session_id, seq, hash, listed, people, views)
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (session_id) DO UPDATE SET
             seq = excluded.seq, hash = excluded.hash, listed = excluded.listed, people = excluded.people,
             views = excluded.views`,
          [id, seq, hash, listed, people, Buffer.from(views)],
        ),
      );
    },
  };
}
