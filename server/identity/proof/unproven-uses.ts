import type { Identities } from '../identities.ts';

/** Whoever tries a thousand times a second leaves one entry in so long. */
const EVERY_MS = 10 * 60_000;

/** Puts on record, and so tells owner and consoles, that a sign-in was used without the key of its device. */
export class UnprovenUses {
  readonly #identities: Identities;
  readonly #now: () => number;
  /** By device; only of those that somebody is signed in on. */
  readonly #noted = new Map<string, number>();

  /** `now`: in ms. */
  constructor(identities: Identities, now: () => number) {
    this.#identities = identities;
    this.#now = now;
  }

  async note(token: string, deviceId: string): Promise<void> {
    const now = this.#now();
    const last = this.#noted.get(deviceId);
    if (last !== undefined && now - last < EVERY_MS) return;
    this.#noted.set(deviceId, now);
    await this.#identities.noteUnproven(token, new Date(now).toISOString());
  }
}
