import type { Checkpoint } from '#shared/archive/checkpoint.ts';
import { type LogId, REGISTER_LOG, type SessionId } from '#shared/protocol/ids.ts';
import type { Postgres, Queries } from '../postgres/postgres.ts';
import { type EventLog, LogConflictError, type LogEnd, type StoredEntry } from './event-log.ts';
import { mustFollow, mustSign } from './what-fits.ts';

/** Logs in PostgreSQL. */
export function postgresEventLog(db: Postgres): EventLog {
  return {
    async sessions() {
      return (await firstOfEach(db)).map(({ id }) => id);
    },
    async ends() {
      const ends = await db.rows<LogEnd & Record<string, unknown>>(
        `SELECT last.session_id AS id, last.seq, last.hash FROM events AS first
         CROSS JOIN LATERAL (
           SELECT * FROM events WHERE session_id = first.session_id ORDER BY seq DESC LIMIT 1
         ) AS last WHERE first.seq = 1 AND first.session_id <> $1`,
        [REGISTER_LOG],
      );
      const byId = new Map(ends.map((end) => [end.id, end]));
      return (await firstOfEach(db)).flatMap(({ id }) => byId.get(id) ?? []);
    },
    append: (id, entries, checkpoint) =>
      db.write(id, async (inside) => {
        mustFollow(entries, await lastSeq(inside, id));
        mustSign(entries.at(-1), checkpoint);
        await insert(inside, id, entries, [checkpoint]);
      }),
    adopt: (id, entries, checkpoints) =>
      db.write(id, async (inside) => {
        if ((await lastSeq(inside, id)) > 0) throw new LogConflictError(`${id} has a log already`);
        mustFollow(entries, 0);
        for (const checkpoint of checkpoints) mustSign(entries[checkpoint.seq - 1], checkpoint);
        await insert(inside, id, entries, checkpoints);
      }),
    read: (id, after, atMost) =>
      db.rows<StoredEntry & Record<string, unknown>>(
        'SELECT seq, body, salt, hash FROM events WHERE session_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
        [id, after, atMost ?? null],
      ),
    async bytes(id, after, atMost) {
      const [row] = await db.rows<{ entries: number; bytes: Buffer | null }>(
        `SELECT count(*) AS entries, convert_to(string_agg(coalesce(salt, '') || body || hash, '' ORDER BY seq), 'UTF8') AS bytes
         FROM (SELECT seq, body, salt, hash FROM events WHERE session_id = $1 AND seq > $2 ORDER BY seq LIMIT $3) AS found`,
        [id, after, atMost],
      );
      return { entries: row?.entries ?? 0, bytes: row?.bytes ?? new Uint8Array() };
    },
    checkpoints: (id, after = 0, atMost) =>
      db.rows<Checkpoint & Record<string, unknown>>(
        `SELECT seq, hash, at, core, key, signature FROM checkpoints
         WHERE session_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
        [id, after, atMost ?? null],
      ),
  };
}

/**
 * Oldest first. PostgreSQL would refuse to look into a body that has a text in it which it cannot hold, "\\u0000" for one, and then
 * tell of no session at all.
 */
async function firstOfEach(db: Postgres): Promise<readonly { id: SessionId; at: string }[]> {
  const rows = await db.rows<{ id: SessionId; body: string }>(
    'SELECT session_id AS id, body FROM events WHERE seq = 1 AND session_id <> $1 ORDER BY session_id',
    [REGISTER_LOG],
  );
  return rows
    .map(({ id, body }) => ({ id, at: String((JSON.parse(body) as { at?: unknown }).at ?? '') }))
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

async function lastSeq(inside: Queries, id: LogId): Promise<number> {
  const [row] = await inside.rows<{ seq: number | null }>(
    'SELECT max(seq) AS seq FROM events WHERE session_id = $1',
    [id],
  );
  return row?.seq ?? 0;
}

/** Of two that append at once the second fails by the primary key, which is a conflict as well. */
async function insert(
  inside: Queries,
  id: LogId,
  entries: readonly StoredEntry[],
  checkpoints: readonly Checkpoint[],
): Promise<void> {
  await inside
    .run(
      `INSERT INTO events (session_id, seq, body, salt, hash)
       SELECT $1, * FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[])`,
      [
        id,
        entries.map(({ seq }) => seq),
        entries.map(({ body }) => body),
        entries.map(({ salt }) => salt),
        entries.map(({ hash }) => hash),
      ],
    )
    .catch((error: unknown) => {
      if (isTaken(error)) throw new LogConflictError(`somebody else has extended ${id}`);
      throw error;
    });
  await inside.run(
    `INSERT INTO checkpoints (session_id, seq, hash, at, core, key, signature)
     SELECT $1, * FROM unnest($2::integer[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[])`,
    [
      id,
      checkpoints.map(({ seq }) => seq),
      checkpoints.map(({ hash }) => hash),
      checkpoints.map(({ at }) => at),
      checkpoints.map(({ core }) => core ?? null),
      checkpoints.map(({ key }) => key),
      checkpoints.map(({ signature }) => signature),
    ],
  );
}

/** unique_violation */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
