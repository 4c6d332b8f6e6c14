export interface PaceLimits {
  /** How much one person may do at once. */
  readonly most: number;
  /** And after that, once in so many milliseconds. */
  readonly everyMs: number;
}

/**
 * Keeps one person from doing thousands of things in the time of others. Time is the machine's monotonic: whoever sets its clock
 * holds up nobody.
 */
export class Pace<Key extends string = string> {
  readonly #limits: PaceLimits;
  readonly #now: () => number;
  /** When all that each person has done would be done at the slow pace. */
  readonly #doneAt = new Map<Key, number>();

  constructor(limits: PaceLimits, now = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Whether `person` may do one more thing now, which is then counted. */
  allows(person: Key): boolean {
    const { most, everyMs } = this.#limits;
    const now = this.#now();
    const doneAt = Math.max(now, this.#doneAt.get(person) ?? 0) + everyMs;
    if (doneAt - now > most * everyMs) return false;
    this.#doneAt.set(person, doneAt);
    return true;
  }
}
