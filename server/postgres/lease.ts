import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import type { Primary } from './primary.ts';
import { inTransaction } from './transaction.ts';

/** How long a lease lasts after it was last renewed, in ms: another process has taken over within three of it. */
export const TERM_MS = 2000;
const RENEW_EVERY_MS = 400;
const TRY_EVERY_MS = 200;
/** For how long a question waits to know whether the lease still holds: its renewal may be on its way. */
const PATIENCE_MS = 3000;

/** Another process writes the logs of this office now, or may: nothing was written here, or nothing is said of it. */
export class LeaseLostError extends Error {
  constructor() {
    super('another process may have taken over the office');
  }
}

/** All logs of an office are written by one process; a lease of each log would have its id here. */
const OFFICE = 'office';

export interface Wish {
  /** Which process asks, for people to read. */
  readonly holder: string;
  /** Another one has it; told once. */
  onWaiting(holder: string): void;
  /** Another one has taken it: this process has nothing to say any more. */
  onLost(): void;
}

/** Of an office: several may share a database, in a schema each. */
const LOCK = "hashtextextended('nghi-truong ' || current_schema(), 0)";
/** Has a writer wait while somebody takes the lease, and whoever takes it for those who write; it ends with the transaction. */
export const SHARED_LOCK = `SELECT pg_advisory_xact_lock_shared(${LOCK})`;
/** The number of who has the lease. A statement of its own: it sees what was there when the lock was got. */
export const FENCE = `SELECT fence FROM leases WHERE name = '${OFFICE}'`;

/** Resolves when this process has the lease. One that was killed is waited for as long as its lease lasts, and one that is frozen. */
export async function takeLease(primary: Primary, wish: Wish): Promise<Lease> {
  for (let waiting = false; ; await setTimeout(TRY_EVERY_MS)) {
    const asked = performance.now();
    // Without a server, or while a transaction of who was frozen goes on, it is tried again.
    const other = await primary.using(holderNow).catch(() => undefined);
    if (other === null) {
      const fence = await primary.using((client) => taken(client, wish.holder)).catch(() => null);
      if (fence !== null) return new Lease(primary, fence, asked + TERM_MS, wish.onLost);
    } else if (other !== undefined && !waiting) {
      waiting = true;
      wish.onWaiting(other);
    }
  }
}

async function holderNow(client: pg.PoolClient): Promise<string | null> {
  const { rows } = await client.query<{ holder: string }>(
    `SELECT holder FROM leases WHERE name = '${OFFICE}' AND expires_at >= clock_timestamp()`,
  );
  return rows[0]?.holder ?? null;
}

/** Its number; null: somebody else was first. */
function taken(client: pg.PoolClient, holder: string): Promise<number | null> {
  return inTransaction(client, `BEGIN; SELECT pg_advisory_xact_lock(${LOCK})`, async () => {
    const { rows } = await client.query<{ fence: number }>(
      `INSERT INTO leases (name, holder, fence, expires_at)
       VALUES ('${OFFICE}', $1, 1, clock_timestamp() + $2 * interval '1 ms')
       ON CONFLICT (name) DO UPDATE
         SET holder = excluded.holder, fence = leases.fence + 1, expires_at = clock_timestamp() + $2 * interval '1 ms'
         WHERE leases.expires_at < clock_timestamp()
       RETURNING fence`,
      [holder, TERM_MS],
    );
    return rows[0]?.fence ?? null;
  });
}

/**
 * The right to write, for as long as it is renewed. Its number, which grows with each process that takes it, is looked at within each
 * transaction that writes (`mayWrite`), and its end, by a clock that goes on while this process is frozen, before and after each question
 * (`holds`): what a process did that has been replaced is written by nobody and acknowledged to nobody.
 */
export class Lease {
  readonly #primary: Primary;
  readonly #fence: number;
  readonly #onLost: () => void;
  readonly #closing = new AbortController();
  readonly #keeping: Promise<void>;
  /** By performance.now(). */
  #until: number;
  #lost = false;
  #renewed = Promise.withResolvers<void>();
  #client: pg.PoolClient | null = null;

  constructor(primary: Primary, fence: number, until: number, onLost: () => void) {
    this.#primary = primary;
    this.#fence = fence;
    this.#until = until;
    this.#onLost = onLost;
    this.#keeping = this.#keep();
  }

  holdsNow(): boolean {
    return !this.#lost && performance.now() < this.#until;
  }

  /** @throws LeaseLostError when another process has the lease by now, or nothing is known of it for a while. */
  async holds(): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (!this.holdsNow()) {
      if (this.#lost || performance.now() > end) throw new LeaseLostError();
      await Promise.race([this.#renewed.promise, setTimeout(TRY_EVERY_MS, undefined, { ref: false })]);
    }
  }

  /**
   * Within a transaction that has SHARED_LOCK: another process takes the lease only after it has ended.
   * @throws LeaseLostError
   */
  mayWrite(fence: number | null): void {
    if (fence === this.#fence) return;
    this.#lose();
    throw new LeaseLostError();
  }

  /** Whoever waits has it at once. */
  async release(): Promise<void> {
    this.#closing.abort();
    await this.#keeping;
    this.#giveBack(null);
    await this.#primary
      .using((client) =>
        client.query(
          `UPDATE leases SET expires_at = clock_timestamp() WHERE name = '${OFFICE}' AND fence = ${this.#fence}`,
        ),
      )
      .catch(() => {});
  }

  async #keep(): Promise<void> {
    const { signal } = this.#closing;
    let every = RENEW_EVERY_MS;
    while (!this.#lost) {
      await setTimeout(every, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      every = await this.#renew().then(
        () => RENEW_EVERY_MS,
        () => TRY_EVERY_MS,
      );
    }
  }

  /** On a connection of its own: no storm of ballots is in its way. It waits for no standby: who takes over there has waited longer. */
  async #renew(): Promise<void> {
    this.#client ??= await this.#primary.connect();
    const asked = performance.now();
    const asking = {
      text: `BEGIN; SET LOCAL synchronous_commit = local;
        UPDATE leases SET expires_at = clock_timestamp() + ${TERM_MS} * interval '1 ms'
          WHERE name = '${OFFICE}' AND fence = ${this.#fence};
        COMMIT`,
      query_timeout: TERM_MS,
    };
    try {
      const results = (await this.#client.query(asking)) as unknown as pg.QueryResult[];
      if (results[2]?.rowCount !== 1) return this.#lose();
    } catch (error) {
      this.#giveBack(error);
      throw error;
    }
    this.#until = asked + TERM_MS;
    this.#renewed.resolve();
    this.#renewed = Promise.withResolvers();
  }

  #giveBack(failed: unknown): void {
    if (this.#client) this.#primary.release(this.#client, failed);
    this.#client = null;
  }

  #lose(): void {
    if (this.#lost) return;
    this.#lost = true;
    this.#renewed.resolve();
    this.#onLost();
  }
}
