import type { LoggedEvent } from '../protocol/events.ts';

type Written = Pick<LoggedEvent, 'seq' | 'at' | 'actor'>;

/**
 * The first entry that no checkpoint signed when it was appended, or null. Each append is one time and one actor and its last
 * entry is signed; a forged tail whose checkpoints were taken away would otherwise be signed along with the next append.
 * What stands before the first checkpoint is older than checkpoints, and so is a log without any.
 * `entries`: a whole log from seq 1; `signed`: the seqs of its checkpoints, ascending.
 */
export function firstUnsigned(entries: readonly Written[], signed: readonly number[]): number | null {
  let from = signed[0] ?? entries.length;
  for (const seq of signed.slice(1)) {
    const last = entries[seq - 1];
    const other = entries
      .slice(from, seq)
      .find(
        ({ at, actor }) => at !== last?.at || actor.role !== last.actor.role || actor.id !== last.actor.id,
      );
    if (other) return other.seq;
    from = seq;
  }
  return from < entries.length ? from + 1 : null;
}
