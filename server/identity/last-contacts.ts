import type { Identities } from './identities.ts';

/** To write down each request at once would cost the ballots of a hall their disk. */
const WRITE_EVERY_MS = 60_000;

/**
 * When the server last heard of each device. Kept in memory and written down every minute, all in one transaction; a power cut
 * costs the last minute, which nobody misses.
 */
export class LastContacts {
  readonly #identities: Identities;
  readonly #now: () => number;
  readonly #reportError: (error: unknown, context: string) => void;
  /** ISO 8601, by device; what is not written down yet. */
  #unwritten = new Map<string, string>();
  readonly #timer: NodeJS.Timeout;

  /** `now`: in ms. */
  constructor(
    identities: Identities,
    now: () => number,
    reportError: (error: unknown, context: string) => void,
  ) {
    this.#identities = identities;
    this.#now = now;
    this.#reportError = reportError;
    this.#timer = setInterval(() => void this.write(), WRITE_EVERY_MS);
    this.#timer.unref();
  }

  heard(deviceId: string): void {
    this.#unwritten.set(deviceId, new Date(this.#now()).toISOString());
  }

  /** Never rejects: what could not be written is tried with the next. */
  async write(): Promise<void> {
    const contacts = this.#unwritten;
    if (contacts.size === 0) return;
    this.#unwritten = new Map();
    try {
      await this.#identities.noteContacts(contacts);
    } catch (error) {
      this.#unwritten = new Map([...contacts, ...this.#unwritten]);
      this.#reportError(error, 'last contacts');
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
  }
}
