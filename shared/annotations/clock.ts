/**
 * Hybrid logical clock. A stamp is `wall-counter-device`: 12 hexadecimal digits of milliseconds since the epoch, 4 of
 * counter, then the device's UUID. All parts have a fixed width, so the order of the strings is the order of the clock.
 */
export interface Stamp {
  /** Milliseconds since the epoch. */
  readonly wall: number;
  /** Orders stamps made within one millisecond, 0 to 65535. */
  readonly counter: number;
  readonly deviceId: string;
}

/** The last stamp that a device made or saw, without the device. */
export type ClockReading = Pick<Stamp, 'wall' | 'counter'>;

/** How far ahead of the server's clock a stamp may be before the server refuses it, in milliseconds. */
export const MAX_CLOCK_LEAD_MS = 5 * 60_000;

const MAX_COUNTER = 0xffff;

export const CLOCK_START: ClockReading = { wall: 0, counter: 0 };

/** The form of an encoded stamp. */
export const HLC_PATTERN =
  /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function encodeHlc({ wall, counter, deviceId }: Stamp): string {
  return `${wall.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${deviceId}`;
}

/** Reads what `encodeHlc` wrote; the form has been checked by the `Hlc` schema. */
export function decodeHlc(hlc: string): Stamp {
  return {
    wall: Number.parseInt(hlc.slice(0, 12), 16),
    counter: Number.parseInt(hlc.slice(13, 17), 16),
    deviceId: hlc.slice(18),
  };
}

/** The next reading for a local change at `nowMs`: later than all readings before, also when the wall clock went back. */
export function tick(last: ClockReading, nowMs: number): ClockReading {
  if (nowMs > last.wall) return { wall: nowMs, counter: 0 };
  if (last.counter < MAX_COUNTER) return { wall: last.wall, counter: last.counter + 1 };
  return { wall: last.wall + 1, counter: 0 };
}

/** The later of the two: what a device keeps after it saw `remote`, so that its next change comes after it. */
export function witness(last: ClockReading, remote: ClockReading): ClockReading {
  if (remote.wall !== last.wall) return remote.wall > last.wall ? remote : last;
  return remote.counter > last.counter ? remote : last;
}

/** Whether a stamp lies so far ahead of `nowMs` that its device's clock must be wrong. */
export function isAheadOfClock(hlc: string, nowMs: number): boolean {
  return decodeHlc(hlc).wall - nowMs > MAX_CLOCK_LEAD_MS;
}
