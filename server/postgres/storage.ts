import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { postgresAnnotationStore } from '../annotations/postgres.ts';
import { NO_PLAIN_BALLOTS } from '../ballots/plain-ballots.ts';
import { postgresBallotBox } from '../ballots/postgres.ts';
import { postgresSecretBox } from '../ballots/secret-postgres.ts';
import { DATABASE_FILE } from '../database.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { postgresEventLog } from '../eventlog/postgres.ts';
import { takeUpSecretInPostgres } from '../identity/changed-secret.ts';
import { postgresLentDevices } from '../identity/lent/postgres-lent.ts';
import { postgresPasskeys } from '../identity/passkeys/postgres-passkeys.ts';
import { postgresPins } from '../identity/pins/postgres-pins.ts';
import { postgresIdentities } from '../identity/postgres.ts';
import { postgresSubjects } from '../identity/provider/postgres-subjects.ts';
import { postgresMemoStore } from '../memos/postgres.ts';
import { postgresMoments } from '../moments/postgres.ts';
import { postgresReceiptStore } from '../receipts/postgres.ts';
import { postgresSessionIndex } from '../sessions/postgres.ts';
import { filesIn, type Storage } from '../storage.ts';
import { placeOf } from './address.ts';
import { openPostgres, type Postgres } from './postgres.ts';

/** PostgreSQL could not be opened, or is not what belongs to the data folder; for the operator, and without the password. */
export class DatabaseError extends Error {}

/**
 * PostgreSQL, and the files of the data folder beside it, which all processes share.
 * @throws DatabaseError
 */
export async function openPostgresStorage(dataDir: string, url: string): Promise<Storage> {
  const db = await openDatabaseAt(url);
  try {
    const log = postgresEventLog(db);
    if (existsSync(join(dataDir, DATABASE_FILE)) && !(await holdsLogs(log))) {
      throw new DatabaseError(
        `${dataDir} có dữ liệu của SQLite (${DATABASE_FILE}) còn cơ sở dữ liệu ${placeOf(url)} thì trống: hãy bỏ DATABASE_URL, hoặc đặt DATA_DIR khác. / The folder holds data of SQLite, and the database is empty: take DATABASE_URL away, or set another DATA_DIR.`,
      );
    }
    return {
      log,
      index: postgresSessionIndex(db),
      box: postgresBallotBox(db),
      secretBox: postgresSecretBox(db),
      plainBallots: NO_PLAIN_BALLOTS,
      ...(await filesIn(dataDir)),
      annotations: postgresAnnotationStore(db),
      receipts: postgresReceiptStore(db),
      moments: postgresMoments(db),
      memos: postgresMemoStore(db),
      async openIdentities(secret, at) {
        return {
          codesMadeAnew: await takeUpSecretInPostgres(db, secret, at),
          identities: await postgresIdentities(db, secret),
          pins: postgresPins(db, secret),
          passkeys: postgresPasskeys(db),
          subjects: postgresSubjects(db),
          lent: postgresLentDevices(db, secret),
        };
      },
      close: () => db.close(),
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** @throws DatabaseError saying where, and what PostgreSQL said. */
export async function openDatabaseAt(url: string): Promise<Postgres> {
  try {
    return await openPostgres(url);
  } catch (error) {
    const why = error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : '';
    throw new DatabaseError(
      `Không mở được cơ sở dữ liệu PostgreSQL ${placeOf(url)}. / The database could not be opened: ${why}`,
      { cause: error },
    );
  }
}

async function holdsLogs(log: EventLog): Promise<boolean> {
  return (await log.read(REGISTER_LOG, 0, 1)).length > 0 || (await log.sessions()).length > 0;
}
