import pg from 'pg';
import type { LogId } from '#shared/protocol/ids.ts';
import { Hearing, type Listener } from './hearing.ts';
import { migratePostgres } from './migrate.ts';
import { primaryOf } from './primary.ts';
import type { Queries } from './queries.ts';

export type { Queries } from './queries.ts';

/**
 * The database of the office, on whichever of the servers in its address takes writes now. A call that was under way while that one went
 * away is told as failed, whether it was carried out or not (certain.ts); the next one finds the other.
 */
export interface Postgres extends Queries {
  /** All or nothing; `work` is not repeated. */
  transaction<Answer>(work: (inside: Queries) => Promise<Answer>): Promise<Answer>;
  /** A transaction that writes what belongs to `log`: a session, or the register. */
  write<Answer>(log: LogId, work: (inside: Queries) => Promise<Answer>): Promise<Answer>;
  /** Tells `listener` what processes tell each other on `channel` (pg_notify), from when it resolves. */
  listen(channel: string, listener: Listener): Promise<void>;
  /** Whether that is heard at once, whatever happens to the connection; after a while in which it was not, `missed` was called. */
  hears(): boolean;
  close(): Promise<void>;
}

// Sequence numbers are far below 2^53.
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/**
 * Opens the database at `url` (`postgres://user:password@host[:port][,host[:port]…]/database`) and brings its tables up to date.
 * @throws Error when none of its servers takes writes, or the tables are of a newer release.
 */
export async function openPostgres(url: string): Promise<Postgres> {
  const primary = primaryOf(url, { types });
  const transaction = async <Answer>(work: (inside: Queries) => Promise<Answer>): Promise<Answer> => {
    const client = await primary.connect();
    let failed: unknown = null;
    try {
      await client.query('BEGIN');
      const answer = await work(queriesOf(client));
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      failed = error;
      // Where the connection is gone, the server has rolled back.
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      primary.release(client, failed);
    }
  };
  try {
    await transaction(migratePostgres);
  } catch (error) {
    await primary.close();
    throw error;
  }
  const once = async <Answer>(ask: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> => {
    const client = await primary.connect();
    let failed: unknown = null;
    try {
      return await ask(client);
    } catch (error) {
      failed = error;
      throw error;
    } finally {
      primary.release(client, failed);
    }
  };
  const hearing = new Hearing(primary);
  return {
    rows: (sql, values) => once((client) => queriesOf(client).rows(sql, values)),
    run: (sql, values) => once((client) => queriesOf(client).run(sql, values)),
    transaction,
    write: (_log, work) => transaction(work),
    listen: (channel, listener) => hearing.listen(channel, listener),
    hears: () => hearing.hears(),
    async close() {
      await hearing.close();
      await primary.close();
    },
  };
}

function queriesOf(client: pg.PoolClient): Queries {
  return {
    async rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      return (await client.query<Row>(sql, values.map(storable)).catch(withoutValues)).rows;
    },
    run: async (sql, values = []) =>
      (await client.query(sql, values.map(storable)).catch(withoutValues)).rowCount ?? 0,
  };
}

/** What is logged of an error tells no row: a ballot would stand in it, with its delegate. */
function withoutValues(error: unknown): never {
  if (error instanceof pg.DatabaseError) {
    for (const telling of ['detail', 'where', 'hint', 'internalQuery'] as const) delete error[telling];
  }
  throw error;
}

/**
 * PostgreSQL has no text with U+0000. What people write loses it where it is taken in (shared/text/paper-text.ts); anything else that is sent
 * here, an id in an address for one, has in its place what decoders put for what they cannot read, and finds nothing.
 */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  return Array.isArray(value) ? value.map(storable) : value;
}
