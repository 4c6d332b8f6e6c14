import type { LogId } from '#shared/protocol/ids.ts';
import { certainly } from '../certain.ts';
import { type EventLog, LogConflictError, type StoredEntry } from './event-log.ts';

/**
 * A log that tells nothing as failed which is on the disk: an entry that nobody knows of would be in the way of all that come after it,
 * until the server starts again. Hashes tell: they cover all that stands before.
 */
export function certainLog(log: EventLog): EventLog {
  const has = async (error: unknown, id: LogId, entry: StoredEntry | undefined) => {
    if (!entry || error instanceof LogConflictError) return false;
    const [there] = await log.read(id, entry.seq - 1, 1);
    return there?.hash === entry.hash;
  };
  return {
    ...log,
    append: (id, entries, checkpoint) =>
      certainly(
        () => log.append(id, entries, checkpoint),
        (error) => has(error, id, entries.at(-1)),
      ),
    adopt: (id, entries, checkpoints) =>
      certainly(
        () => log.adopt(id, entries, checkpoints),
        (error) => has(error, id, entries.at(-1)),
      ),
  };
}
