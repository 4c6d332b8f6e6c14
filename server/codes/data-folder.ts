import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '../database.ts';
import type { Identities } from '../identity/identities.ts';
import type { Pins } from '../identity/pins/pins.ts';
import { sqlitePins } from '../identity/pins/sqlite-pins.ts';
import { serverSecret } from '../identity/secret.ts';
import { sqliteIdentities } from '../identity/sqlite.ts';

/** There is no server's data where it was looked for. */
export class NoDataError extends Error {}

interface DataFolder {
  readonly db: Database;
  readonly secret: Buffer;
  readonly identities: Identities;
  readonly pins: Pins;
}

/**
 * Does something with what a server keeps of codes, beside the server or without it.
 * @throws NoDataError when the folder holds no server's data; ChangedSecretError when its server has to be started first.
 */
export async function withDataFolder<Result>(
  dataDir: string,
  work: (folder: DataFolder) => Promise<Result>,
): Promise<Result> {
  for (const file of ['nghi-truong.sqlite', 'secret.key']) {
    if (!existsSync(join(dataDir, file))) throw new NoDataError(join(dataDir, file));
  }
  const db = openDatabase(dataDir);
  try {
    const secret = serverSecret(dataDir);
    return await work({ db, secret, identities: sqliteIdentities(db, secret), pins: sqlitePins(db, secret) });
  } finally {
    db.close();
  }
}
