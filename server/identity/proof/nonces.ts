import { createHmac, randomBytes } from 'node:crypto';

/** So long a nonce is given out; it is taken as long again. */
const WINDOW_MS = 5 * 60_000;

/**
 * What a proof has to repeat to be of this time: the server's own count of minutes, by its monotonic clock, and no clock of a device.
 * Nothing is kept of a nonce: it is derived from the window of time in which it was given out. Another run of the server has others.
 */
export class Nonces {
  readonly #secret = randomBytes(32);
  readonly #now: () => number;
  /** Of the windows last asked for: one of the same five minutes is asked for with every request. */
  readonly #made = new Map<number, string>();

  /** `now`: in ms, of a clock that is never set. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get current(): string {
    return this.#of(this.#window);
  }

  /** The window in which `nonce` was given out, if it is this one or the one before; else null. */
  windowOf(nonce: string): number | null {
    const last = this.#window;
    return [last, last - 1].find((window) => this.#of(window) === nonce) ?? null;
  }

  get #window(): number {
    return Math.floor(this.#now() / WINDOW_MS);
  }

  #of(window: number): string {
    const made = this.#made.get(window);
    if (made !== undefined) return made;
    const nonce = createHmac('sha256', this.#secret).update(String(window)).digest('base64url');
    for (const earlier of this.#made.keys()) if (earlier < window - 1) this.#made.delete(earlier);
    this.#made.set(window, nonce);
    return nonce;
  }
}
