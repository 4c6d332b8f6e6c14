/**
 * Slows down guessing of codes. Only wrong codes count: a whole hall may sit behind one address, and each right code
 * must go through.
 */
export class AttemptLimit {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #wrong = new Map<string, number[]>();

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Seconds to wait before another attempt from `address`; 0 when it may try now. `now` in ms. */
  waitSeconds(address: string, now: number): number {
    // When this one has left the window, fewer than the limit are in it; of attempts at once more may have come.
    const lastOfLimit = this.#recent(address, now).at(-this.#most);
    return lastOfLimit === undefined
      ? 0
      : Math.max(1, Math.ceil((lastOfLimit + this.#windowMs - now) / 1000));
  }

  countWrong(address: string, now: number): void {
    if (this.#wrong.size > 10_000) this.#wrong.clear();
    this.#wrong.set(address, [...this.#recent(address, now), now]);
  }

  #recent(address: string, now: number): number[] {
    return (this.#wrong.get(address) ?? []).filter((at) => at > now - this.#windowMs);
  }
}
