import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, openDatabase } from '../database.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { postgresEventLog } from '../eventlog/postgres.ts';
import { sqliteEventLog } from '../eventlog/sqlite.ts';
import type { Identities } from '../identity/identities.ts';
import type { Pins } from '../identity/pins/pins.ts';
import { postgresPins } from '../identity/pins/postgres-pins.ts';
import { sqlitePins } from '../identity/pins/sqlite-pins.ts';
import { postgresIdentities } from '../identity/postgres.ts';
import { serverSecret } from '../identity/secret.ts';
import { sqliteIdentities } from '../identity/sqlite.ts';
import type { StoragePlace } from '../open-storage.ts';
import { openDatabaseAt } from '../postgres/storage.ts';
import { postgresSessionIndex } from '../sessions/postgres.ts';
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
  const db = await openDatabaseAt(databaseUrl);
  try {
    return await work({
      secret,
      log: postgresEventLog(db),
      index: postgresSessionIndex(db),
      identities: await postgresIdentities(db, secret),
      pins: postgresPins(db, secret),
    });
  } finally {
    await db.close();
  }
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
