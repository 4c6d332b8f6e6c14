import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
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
    if (existsSync(join(dataDir, DATABASE_FILE))) {
      throw new DatabaseError(
        (await holdsLogs(log)) ? bothHoldData(dataDir, url) : onlySqliteDoes(dataDir, url),
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
      lead: () =>
        db.lead({
          holder: `${hostname()} (${process.pid})`,
          onWaiting: (holder) =>
            console.log(
              `Tiến trình ${holder} đang phục vụ văn phòng này; tiến trình này chờ, và thay khi cần. / It serves this office; this process waits, and takes over when it has to.`,
            ),
          onLost: endsReplaced,
        }),
      leads: () => db.leads(),
      close: () => db.close(),
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** EX_TEMPFAIL (sysexits.h): whoever keeps services running starts it again, and then it waits. */
const REPLACED = 75;

/** Nothing more is written or answered: what is under way here goes no further. */
function endsReplaced(): never {
  console.error(
    'Một tiến trình khác đã thay tiến trình này; tiến trình này dừng. / Another process has taken over; this one ends.',
  );
  process.exit(REPLACED);
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

function onlySqliteDoes(dataDir: string, url: string): string {
  const database = placeOf(url);
  return `${dataDir} có dữ liệu của SQLite (${DATABASE_FILE}) còn cơ sở dữ liệu ${database} thì trống: hãy bỏ DATABASE_URL, hoặc chuyển dữ liệu sang (npm run move), hoặc đặt DATA_DIR khác. / The folder holds data of SQLite, and the database is empty: take DATABASE_URL away, or move the data there (npm run move), or set another DATA_DIR.`;
}

/** They were moved from there or back, and one of the two is of before. */
function bothHoldData(dataDir: string, url: string): string {
  const database = placeOf(url);
  return `Cả ${dataDir} (${DATABASE_FILE}) lẫn cơ sở dữ liệu ${database} đều có dữ liệu, mà chỉ một nơi là đúng: nếu dùng SQLite, hãy bỏ DATABASE_URL; nếu dùng PostgreSQL, hãy đổi tên tệp ${DATABASE_FILE}. / Both the folder and the database hold data, and only one of them is right: to use SQLite, take DATABASE_URL away; to use PostgreSQL, rename the file ${DATABASE_FILE}.`;
}

async function holdsLogs(log: EventLog): Promise<boolean> {
  return (await log.read(REGISTER_LOG, 0, 1)).length > 0 || (await log.sessions()).length > 0;
}
