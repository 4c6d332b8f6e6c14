import pg from 'pg';
import { serversOf } from './address.ts';

/** Connections to whichever of several servers takes writes. */
export interface Primary {
  /** @throws what `ask` throws, and as `connect`. */
  using<Answer>(ask: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer>;
  /** @throws Error of the last server that was tried, when none takes writes. */
  connect(): Promise<pg.PoolClient>;
  /** `failed`: what its last use threw; null: nothing. */
  release(client: pg.PoolClient, failed: unknown): void;
  close(): Promise<void>;
}

/**
 * Connections that a process has at most, one of which hears what others tell. A hall that comes back at once waits for one of them in turn,
 * however long that takes: to wait for a server is something else.
 */
const MOST = 12;
/** How this product's connections are called, to whoever looks at those of a database. */
export const APPLICATION = 'nghi-truong';
/** For whoever waits in the hall: a server that does not answer for so long is not there. */
const CONNECT_MS = 3000;
/** A server whose network is gone says nothing, not even that it is: what it was asked has failed after so long. */
const ANSWER_MS = 30_000;
/**
 * A process that was frozen within a transaction keeps what that has locked, and a hall that has gone on without it would wait for it: the
 * server ends it.
 */
const IDLE_MS = 2000;
const KEEP_ALIVE_MS = 2000;
/** Nobody stands in a row for a table that a dump has for an hour. */
const LOCK_MS = 5000;
/** SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html) of a server that is going, is coming, or takes no writes. */
const GONE = /^(08...|57P0[1-5]|25006)$/;

/**
 * The servers of `url` in the order in which they stand there; `pg` knows of one server only. A connection is used where its server says
 * that it is not a standby.
 */
export function primaryOf(url: string, options: pg.PoolConfig): Primary {
  const pools = serversOf(url).map((connectionString) => {
    const pool = new pg.Pool({
      ...options,
      connectionString,
      connectionTimeoutMillis: CONNECT_MS,
      max: MOST,
      // Connections stay: five hundred who come at once wait for none to be made.
      idleTimeoutMillis: 0,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      lock_timeout: LOCK_MS,
      query_timeout: ANSWER_MS,
      idle_in_transaction_session_timeout: IDLE_MS,
      application_name: APPLICATION,
    });
    // A connection at rest that breaks is taken out of the pool; whoever asks next gets another.
    pool.on('error', () => {});
    // One that breaks while it is in use, between two questions: the next question on it fails.
    pool.on('connect', (client) => void client.on('error', () => {}));
    return pool;
  });
  let first = 0;
  let free = MOST;
  let used = 0;
  /** Whoever was refused a connection while others had one: until one of those is given back. */
  const full: PromiseWithResolvers<void>[] = [];
  const waiting: PromiseWithResolvers<void>[] = [];
  const leave = () => {
    const next = waiting.shift();
    if (next) next.resolve();
    else free += 1;
  };

  async function connect(): Promise<pg.PoolClient> {
    for (;;) {
      if (free > 0) free -= 1;
      else {
        const turn = Promise.withResolvers<void>();
        waiting.push(turn);
        await turn.promise;
      }
      let problem: unknown = new Error('DATABASE_URL names no server');
      for (let tried = 0; tried < pools.length; tried += 1) {
        const place = (first + tried) % pools.length;
        try {
          const client = await connectTo(pools[place]);
          first = place;
          used += 1;
          return client;
        } catch (error) {
          problem = error;
        }
      }
      // A server that gives no more connections than there are is waited for like one that is busy.
      if (used > 0) {
        full.push(Promise.withResolvers());
        await full.at(-1)?.promise;
        leave();
        continue;
      }
      // Whoever waits behind this would find none either, one after the other.
      for (const turn of waiting.splice(0)) turn.reject(problem);
      leave();
      throw problem;
    }
  }

  function release(client: pg.PoolClient, failed: unknown): void {
    client.release(failed !== null && isGone(failed));
    used -= 1;
    for (const turn of full.splice(0)) turn.resolve();
    leave();
  }

  return {
    connect,
    release,
    async using(ask) {
      const client = await connect();
      let failed: unknown = null;
      try {
        return await ask(client);
      } catch (error) {
        failed = error;
        throw error;
      } finally {
        release(client, failed);
      }
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

const checked = new WeakSet<pg.PoolClient>();

async function connectTo(pool: pg.Pool | undefined): Promise<pg.PoolClient> {
  if (!pool) throw new Error('DATABASE_URL names no server');
  const client = await pool.connect();
  if (checked.has(client)) return client;
  try {
    const { rows } = await client.query<{ standby: boolean; commit: string }>(
      "SELECT pg_is_in_recovery() AS standby, current_setting('synchronous_commit') AS commit",
    );
    if (rows[0]?.standby !== false) throw new Error('this server is a standby');
    // Whatever is usual there: what was acknowledged here is on the disk, and on that of a standby that commits wait for.
    if (['off', 'local'].includes(rows[0].commit)) await client.query('SET synchronous_commit = on');
    checked.add(client);
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Whether `error` says that the connection is of no use any more. An error without a SQLSTATE is one of the connection. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return true;
  return GONE.test(error.code ?? '08000');
}
