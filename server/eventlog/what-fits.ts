import type { Checkpoint } from '#shared/archive/checkpoint.ts';
import { LogConflictError, type StoredEntry } from './event-log.ts';

/** @throws LogConflictError unless `entries` go on one by one from `after`. */
export function mustFollow(entries: readonly StoredEntry[], after: number): void {
  for (const [place, { seq }] of entries.entries()) {
    if (seq !== after + place + 1)
      throw new LogConflictError(`entry ${seq} does not follow ${after + place}`);
  }
}

/** @throws RangeError unless `checkpoint` is of `entry`. */
export function mustSign(entry: StoredEntry | undefined, { seq, hash }: Checkpoint): void {
  if (entry?.seq !== seq || entry.hash !== hash)
    throw new RangeError(`checkpoint ${seq} signs another entry`);
}
