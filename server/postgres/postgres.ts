import pg from 'pg';
import type { LogId } from '#shared/protocol/ids.ts';
import { Hearing, type Listener } from './hearing.ts';
import { FENCE, type Lease, SHARED_LOCK, takeLease, type Wish } from './lease.ts';
import { migratePostgres } from './migrate.ts';
import { type Begun, outcomeOf, TIMELINE } from './outcome.ts';
import { isGone, type Primary, primaryOf } from './primary.ts';
import type { Queries } from './queries.ts';
import { inTransaction } from './transaction.ts';

export type { Queries } from './queries.ts';

/**
 * The database of the office, on whichever of the servers in its address takes writes now. A call that was under way while that one went
 * away is told as failed, whether it was carried out or not (certain.ts); the next one finds the other.
 */
export interface Postgres extends Queries {
  /** All or nothing; `work` is not repeated. */
  transaction<Answer>(work: (inside: Queries) => Promise<Answer>): Promise<Answer>;
  /**
   * Resolves when this process is the one of the office that writes (lease.ts): `write` then writes only for as long as it is, and nothing
   * at all is answered after that.
   */
  lead(wish: Wish): Promise<void>;
  /** Whether this process is, by the clock; true where it never asked. */
  leads(): boolean;
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
  try {
    await primary.using((client) => inTransaction(client, 'BEGIN', () => migratePostgres(queriesOf(client))));
  } catch (error) {
    await primary.close();
    throw error;
  }
  const hearing = new Hearing(primary);
  let lease: Lease | null = null;
  /** What was frozen in between tells nobody what it did before. */
  const leading = async <Answer>(ask: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> => {
    await lease?.holds();
    const answer = await primary.using(ask);
    await lease?.holds();
    return answer;
  };
  return {
    rows: (sql, values) => leading((client) => queriesOf(client).rows(sql, values)),
    run: (sql, values) => leading((client) => queriesOf(client).run(sql, values)),
    transaction: (work) => leading((client) => inTransaction(client, 'BEGIN', () => work(queriesOf(client)))),
    async lead(wish) {
      lease = await takeLease(primary, wish);
    },
    leads: () => lease?.holdsNow() ?? true,
    async write(_log, work) {
      await lease?.holds();
      const answer = await writing(primary, lease, work);
      await lease?.holds();
      return answer;
    },
    listen: (channel, listener) => hearing.listen(channel, listener),
    hears: () => hearing.hears(),
    async close() {
      await hearing.close();
      await lease?.release();
      await primary.close();
    },
  };
}

/** What a transaction that writes begins with, in one message: `lease.ts` says what for. */
const BEGINS = `BEGIN; ${SHARED_LOCK}; SELECT pg_current_xact_id()::text AS xid, ${TIMELINE} AS timeline, (${FENCE}) AS fence`;

/**
 * A transaction that writes. Where its COMMIT gets no answer, its number tells what became of it, on whichever server there is then.
 * @throws LeaseLostError when another process has the lease.
 */
async function writing<Answer>(
  primary: Primary,
  lease: Lease | null,
  work: (inside: Queries) => Promise<Answer>,
): Promise<Answer> {
  const done: { it: { readonly begun: Begun; readonly answer: Answer } | null } = { it: null };
  try {
    return await primary.using((client) =>
      inTransaction(client, BEGINS, async (results) => {
        const [begun] = (results.at(-1)?.rows ?? []) as (Begun & { readonly fence: number | null })[];
        if (!begun) throw new Error('PostgreSQL did not say which transaction has begun');
        lease?.mayWrite(begun.fence);
        const answer = await work(queriesOf(client));
        done.it = { begun, answer };
        return answer;
      }),
    );
  } catch (error) {
    if (done.it === null || !isGone(error)) throw error;
    if ((await outcomeOf(primary, done.it.begun)) !== 'committed') throw error;
    return done.it.answer;
  }
}

function queriesOf(client: pg.PoolClient): Queries {
  return {
    async rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      return (await client.query<Row>(sql, values.map(storable)).catch(withoutValues)).rows;
    },
    async run(sql, values = []) {
      const asked = { text: sql, values: values.map(storable), query_timeout: patienceFor(sql) };
      return (await client.query(asked).catch(withoutValues)).rowCount ?? 0;
    },
  };
}

/** A table that is made or written anew takes as long as it takes; undefined: as long as anything else may. */
function patienceFor(sql: string): number | undefined {
  return /^(VACUUM|CREATE|ALTER|--)/.test(sql) ? 2 ** 31 - 1 : undefined;
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
