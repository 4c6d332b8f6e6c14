import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, openDatabase } from '../database.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { sqliteEventLog } from '../eventlog/sqlite.ts';
import type { Identities } from '../identity/identities.ts';
import type { Pins } from '../identity/pins/pins.ts';
import { sqlitePins } from '../identity/pins/sqlite-pins.ts';
import { serverSecret } from '../identity/secret.ts';
import { sqliteIdentities } from '../identity/sqlite.ts';
import type { StoragePlace } from '../open-storage.ts';
import { DatabaseError } from '../postgres/storage.ts';
import type { SessionIndex } from '../sessions/session-index.ts';
import { sqliteSessionIndex } from '../sessions/sqlite.ts';

/** There is no server's data where it was looked for. */
export class NoDataError extends Error {}

interface DataFolder {
  readonly secret: Buffer;
  readonly log: EventLog;
  readonly index: SessionIndex;
  readonly identities: Identities;
  readonly pins: Pins;
}

/**
 * Does something with what a server keeps of codes, beside the server or without it.
 * @throws NoDataError when the folder holds no server's data; ChangedSecretError when its server has to be started first; DatabaseError.
 */
export async function withDataFolder<Result>(
  { dataDir, databaseUrl }: StoragePlace,
  work: (folder: DataFolder) => Promise<Result>,
): Promise<Result> {
  for (const file of databaseUrl === null ? [DATABASE_FILE, 'secret.key'] : ['secret.key']) {
    if (!existsSync(join(dataDir, file))) throw new NoDataError(join(dataDir, file));
  }
  const secret = serverSecret(dataDir);
  if (databaseUrl === null) return inSqlite(dataDir, secret, work);
  throw new DatabaseError('npm run codes: PostgreSQL');
}

async function inSqlite<Result>(
  dataDir: string,
  secret: Buffer,
  work: (folder: DataFolder) => Promise<Result>,
): Promise<Result> {
  const db = openDatabase(dataDir);
  try {
    return await work({
      secret,
      log: sqliteEventLog(db),
      index: sqliteSessionIndex(db),
      identities: sqliteIdentities(db, secret),
      pins: sqlitePins(db, secret),
    });
  } finally {
    db.close();
  }
}
