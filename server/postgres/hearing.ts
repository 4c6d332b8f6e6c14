import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Primary } from './primary.ts';

/** Who wants to hear what processes tell each other on a channel. */
export interface Listener {
  heard(text: string): void;
  /** Something may have been told on the channel that was not heard. */
  missed(): void;
}

/** The server is asked so often whether it is there: a line that was cut says nothing by itself. */
const ASK_EVERY_MS = 1000;
const ANSWER_WITHIN_MS = 2000;
/** Nothing is taken for heard any more when the last answer is older than this, in a process that was frozen, too. */
const HEARD_WITHIN_MS = 4000;
const TRY_AGAIN_MS = 250;

/**
 * What processes tell each other through the database (LISTEN and NOTIFY), on a connection of its own. Where it breaks, another one is made
 * for as long as it takes, and then everybody has missed something.
 */
export class Hearing {
  readonly #primary: Primary;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #closing = new AbortController();
  #client: pg.PoolClient | null = null;
  /** By a clock that nobody sets, in ms. */
  #lastAnswer = Number.NEGATIVE_INFINITY;
  #keeping: Promise<void> | null = null;

  constructor(primary: Primary) {
    this.#primary = primary;
  }

  /** Resolves when `listener` hears, or it was tried in vain for now. */
  async listen(channel: string, listener: Listener): Promise<void> {
    const others = this.#listeners.get(channel);
    if (others) {
      others.add(listener);
      return;
    }
    this.#listeners.set(channel, new Set([listener]));
    if (this.#client) await this.#client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    if (this.#keeping) return;
    const { promise: tried, resolve: onTried } = Promise.withResolvers<void>();
    this.#keeping = this.#keep(onTried);
    await tried;
  }

  hears(): boolean {
    return this.#client !== null && performance.now() - this.#lastAnswer < HEARD_WITHIN_MS;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#keeping;
  }

  async #keep(onTried: () => void): Promise<void> {
    while (!this.#closing.signal.aborted) {
      await this.#hearUntilItBreaks(onTried).catch(() => {});
      onTried();
      await this.#pause(TRY_AGAIN_MS);
    }
  }

  async #hearUntilItBreaks(onHearing: () => void): Promise<void> {
    const client = await this.#primary.connect();
    const broken = once(client, 'end');
    broken.catch(() => {});
    client.on('notification', this.#onNotification);
    try {
      for (const channel of this.#listeners.keys()) {
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      }
      this.#client = client;
      this.#lastAnswer = performance.now();
      for (const all of this.#listeners.values()) for (const { missed } of all) missed();
      onHearing();
      while (!this.#closing.signal.aborted) {
        await Promise.race([broken, this.#pause(ASK_EVERY_MS)]);
        await this.#ask(client);
      }
    } finally {
      this.#client = null;
      client.off('notification', this.#onNotification);
      // It listens: nobody else may be given it.
      this.#primary.release(client, new Error('the connection has listened'));
    }
  }

  async #ask(client: pg.PoolClient): Promise<void> {
    const asked = performance.now();
    const answer = client.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
    const late = this.#pause(ANSWER_WITHIN_MS).then(() => null);
    answer.catch(() => {});
    const answered = await Promise.race([answer, late]);
    if (answered?.rows[0]?.standby !== false) throw new Error('the server says nothing, or takes no writes');
    this.#lastAnswer = asked;
  }

  readonly #onNotification = ({ channel, payload = '' }: pg.Notification) => {
    for (const listener of this.#listeners.get(channel) ?? []) listener.heard(payload);
  };

  /** Over at once when this closes. */
  async #pause(ms: number): Promise<void> {
    await setTimeout(ms, undefined, { signal: this.#closing.signal, ref: false }).catch(() => {});
  }
}
