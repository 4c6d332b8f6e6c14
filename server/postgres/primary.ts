import pg from 'pg';
import { serversOf } from './address.ts';

/** Connections to whichever of several servers takes writes. */
export interface Primary {
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
      keepAlive: true,
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
  const waiting: PromiseWithResolvers<void>[] = [];
  const leave = () => {
    const next = waiting.shift();
    if (next) next.resolve();
    else free += 1;
  };

  return {
    async connect() {
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
          return client;
        } catch (error) {
          problem = error;
        }
      }
      // Whoever waits behind this would find none either, one after the other.
      for (const turn of waiting.splice(0)) turn.reject(problem);
      leave();
      throw problem;
    },
    release(client, failed) {
      client.release(failed !== null && isGone(failed));
      leave();
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
    const { rows } = await client.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
    if (rows[0]?.standby !== false) throw new Error('this server is a standby');
    checked.add(client);
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Whether the connection is of no use any more. An error without a SQLSTATE is one of the connection. */
function isGone(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return true;
  return GONE.test(error.code ?? '08000');
}
