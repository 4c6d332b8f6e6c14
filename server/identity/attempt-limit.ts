import { isIPv6 } from 'node:net';
import { Turns } from '../turns.ts';

/** More addresses than a province has; a guesser who has more of them is forgotten, not let into memory. */
const MOST_ADDRESSES = 10_000;

/**
 * Counts wrong codes by address. A code of today's length never waits for it: it cannot be guessed, and a whole hall may sit
 * behind one address with somebody who tries. What can be guessed, a short code of earlier versions, waits.
 */
export class AttemptLimit {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #wrong = new Map<string, readonly number[]>();
  readonly #turns = new Turns<string>();

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /**
   * One guess after another from one network: of many at once, each would be looked at before any of them is counted. Settles as `guess`.
   */
  inTurn<T>(address: string, guess: () => Promise<T>): Promise<T> {
    return this.#turns.take(networkOf(address), guess);
  }

  /** Seconds to wait before another guess from `address`; 0 when it may try now. `now` in ms. */
  waitSeconds(address: string, now: number): number {
    const lastOfLimit = this.#recent(networkOf(address), now).at(-this.#most);
    return lastOfLimit === undefined
      ? 0
      : Math.max(1, Math.ceil((lastOfLimit + this.#windowMs - now) / 1000));
  }

  countWrong(address: string, now: number): void {
    if (this.#wrong.size > MOST_ADDRESSES) this.#wrong.clear();
    const network = networkOf(address);
    // No more than the limit needs: whoever tries thousands a second must not make each attempt dearer than the last.
    this.#wrong.set(network, [...this.#recent(network, now), now].slice(-this.#most));
  }

  #recent(network: string, now: number): readonly number[] {
    return (this.#wrong.get(network) ?? []).filter((at) => at > now - this.#windowMs);
  }
}

/** An IPv6 household has 2^64 addresses; they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = address.includes('::') ? tail.split(':').filter(Boolean) : [];
  const gap = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...gap, ...last].slice(0, 4).join(':');
}
