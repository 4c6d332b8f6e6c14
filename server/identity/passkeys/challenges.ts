import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** So long a challenge is given out; it is taken as long again. */
const WINDOW_MS = 5 * 60_000;
const RANDOM_BYTES = 16;

/**
 * What a passkey has to sign to be of this time and for one purpose. Nothing is kept of those that are given out, so nobody fills the
 * server's memory, or pushes out others', by asking for them: each is derived from what it is for. Those that were used are kept
 * until they would be too old anyway. Another run of the server has others.
 */
export class Challenges {
  readonly #secret = randomBytes(32);
  readonly #now: () => number;
  /** By the window in which they were given out. */
  readonly #used = new Map<number, Set<string>>();

  /** `now`: in ms, of a clock that is never set. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** In base64url. */
  give(purpose: string): string {
    const random = randomBytes(RANDOM_BYTES);
    return Buffer.concat([random, this.#sealOf(random, purpose, this.#window)]).toString('base64url');
  }

  /** Whether `challenge` was given out for this, of late, and has not been used. */
  holds(challenge: string, purpose: string): boolean {
    const window = this.#windowOf(challenge, purpose);
    return window !== null && !this.#used.get(window)?.has(challenge);
  }

  /** Uses it up; false where it does not hold. */
  use(challenge: string, purpose: string): boolean {
    const window = this.#windowOf(challenge, purpose);
    if (window === null) return false;
    for (const earlier of this.#used.keys()) if (earlier < this.#window - 1) this.#used.delete(earlier);
    const used = this.#used.get(window) ?? new Set();
    if (used.has(challenge)) return false;
    this.#used.set(window, used.add(challenge));
    return true;
  }

  get #window(): number {
    return Math.floor(this.#now() / WINDOW_MS);
  }

  #windowOf(challenge: string, purpose: string): number | null {
    const bytes = Buffer.from(challenge, 'base64url');
    const [random, seal] = [bytes.subarray(0, RANDOM_BYTES), bytes.subarray(RANDOM_BYTES)];
    const isSeal = (window: number) => {
      const right = this.#sealOf(random, purpose, window);
      return seal.length === right.length && timingSafeEqual(seal, right);
    };
    return [this.#window, this.#window - 1].find(isSeal) ?? null;
  }

  #sealOf(random: Buffer, purpose: string, window: number): Buffer {
    return createHmac('sha256', this.#secret).update(`${window}\n${purpose}\n`).update(random).digest();
  }
}
