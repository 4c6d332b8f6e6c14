import type { SessionId } from '#shared/protocol/ids.ts';
import { Turns } from '../turns.ts';
import type { MomentName, Moments } from './moments.ts';

/** The moments of all sessions, at hand in memory; what changes is told once it is on the disk. */
export class LastValues {
  readonly #moments: Moments;
  readonly #values: Map<string, unknown>;
  readonly #turns = new Turns<string>();

  private constructor(moments: Moments, values: Map<string, unknown>) {
    this.#moments = moments;
    this.#values = values;
  }

  static async load(moments: Moments): Promise<LastValues> {
    const kept = await moments.all();
    return new LastValues(
      moments,
      new Map(kept.map(({ sessionId, name, value }) => [key(sessionId, name), value])),
    );
  }

  /** null: there is none. */
  get(sessionId: SessionId, name: MomentName): unknown {
    return this.#values.get(key(sessionId, name)) ?? null;
  }

  /**
   * Puts what `change` makes of the value there is; of two that come together the second changes what the first has left. `change` null:
   * nothing is to be changed. Resolves to the new value, or null.
   */
  change<T>(
    sessionId: SessionId,
    name: MomentName,
    change: (before: unknown) => T | null,
  ): Promise<T | null> {
    const place = key(sessionId, name);
    return this.#turns.take(place, async () => {
      const next = change(this.get(sessionId, name));
      if (next === null) return null;
      await this.#moments.put(sessionId, name, next);
      this.#values.set(place, next);
      return next;
    });
  }

  /** There is none any more, at once in memory. */
  forget(sessionId: SessionId, name: MomentName): Promise<void> {
    const place = key(sessionId, name);
    this.#values.delete(place);
    return this.#turns.take(place, async () => {
      // What was on its way to the disk just then goes with it.
      this.#values.delete(place);
      await this.#moments.put(sessionId, name, null);
    });
  }
}

function key(sessionId: SessionId, name: MomentName): string {
  return `${name} ${sessionId}`;
}
