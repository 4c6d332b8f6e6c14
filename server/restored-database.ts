import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';

/** A write-ahead log's header: a file that is no longer holds nothing to replay (sqlite.org/walformat.html). */
const WAL_HEADER_BYTES = 32;

/** Place of the file format's write version in a database file: 2 where it has a write-ahead log (sqlite.org/fileformat.html). */
const FORMAT_AT = 18;

/** What is moved into the database file comes out of the log that was written just before: not minutes later. */
const MOST_BETWEEN_MS = 60_000;

/** A database file was put beside a write-ahead log that another one had, and nobody can tell for certain. */
export class RestoredBesideLogError extends Error {
  constructor(path: string) {
    super(
      `${path} mới hơn nhiều so với ${path}-wal. Nếu vừa khôi phục bản sao lưu: chuyển ${path}-wal và ${path}-shm đi nơi khác, rồi khởi động lại. Nếu không khôi phục gì: chạy  touch ${path}-wal  rồi khởi động lại; không mất gì.
${path} is much newer than ${path}-wal. If you have just restored a backup: move ${path}-wal and ${path}-shm away, and start again. If you have not: run  touch ${path}-wal  and start again; nothing is lost.`,
    );
  }
}

/**
 * Sees to it, before the database at `path` is opened, that SQLite replays no write-ahead log over it that belongs to what was
 * there before a backup was restored. What `VACUUM INTO` wrote is known by its format, which a database in use never has.
 * Returns where the old log lies now; null where nothing had to be done.
 * @throws RestoredBesideLogError for any other copy, by the times of the files.
 */
export function setAsideForeignLog(path: string, now: number): string | null {
  const log = `${path}-wal`;
  if (!existsSync(path) || !existsSync(log) || statSync(log).size <= WAL_HEADER_BYTES) return null;
  if (statSync(path).size === 0) return null;
  if (formatOf(path) === 1) {
    const aside = `${log}.before-restore-${new Date(now).toISOString().replaceAll(':', '-')}`;
    renameSync(log, aside);
    rmSync(`${path}-shm`, { force: true });
    return aside;
  }
  if (changedAt(path) > changedAt(log) + MOST_BETWEEN_MS) throw new RestoredBesideLogError(path);
  return null;
}

function formatOf(path: string): number {
  const header = Buffer.alloc(FORMAT_AT + 1);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  return header.readUInt8(FORMAT_AT);
}

/** In ms. A copy may bear the time of what it is a copy of; the time at which it came to lie here cannot be chosen. */
function changedAt(path: string): number {
  const { mtimeMs, ctimeMs } = statSync(path);
  return Math.max(mtimeMs, ctimeMs);
}
