import { setImmediate, setTimeout } from 'node:timers/promises';

/** Waits a moment, another one each time. */
export type Pause = () => Promise<unknown>;

/** Longest moment, in milliseconds. */
const LONGEST_MS = 5;

/** Moments that are chance, and the same again for the same seed: now and then the next turn of the event loop, else up to 5 ms. */
export function pausesOf(seed: number): Pause {
  let state = seed >>> 0;
  // Mulberry32: a few lines, and even enough for this.
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => (random() < 0.4 ? setImmediate() : setTimeout(Math.floor(random() * (LONGEST_MS + 1))));
}

/** The methods of a port whose answer is there at once. */
export type AtOnce<Port> = {
  [Name in keyof Port]: Port[Name] extends (...args: never) => Promise<unknown> ? never : Name;
}[keyof Port];

/**
 * `port` as an adapter would be that answers over a network: each call waits a moment before it does anything, and another one before
 * it answers, so that whatever else is under way comes in between. Rules that hold only because a store answers within the same turn
 * do not hold with it. `atOnce`: all methods that have no promise to wait for.
 */
export function yielding<Port extends object>(
  port: Port,
  pause: Pause,
  atOnce: readonly AtOnce<Port>[] = [],
): Port {
  const left = new Set<PropertyKey>(atOnce);
  const wrapped = new Map<PropertyKey, unknown>();
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (!wrapped.has(name)) {
        const bound = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
        wrapped.set(name, left.has(name) ? bound : slowed(bound, pause));
      }
      return wrapped.get(name);
    },
  });
}

function slowed(call: (...args: unknown[]) => unknown, pause: Pause) {
  return async (...args: unknown[]): Promise<unknown> => {
    await pause();
    try {
      return await call(...args);
    } finally {
      await pause();
    }
  };
}
