import { join } from 'node:path';
import type { AnnotationStore } from './annotations/annotation-store.ts';
import { createAnnotationStore } from './annotations/sqlite.ts';
import type { BallotBox } from './ballots/ballot-box.ts';
import { type PlainBallots, sqlitePlainBallots } from './ballots/plain-ballots.ts';
import { pollSecretFiles } from './ballots/poll-secret-files.ts';
import type { PollSecrets } from './ballots/poll-secrets.ts';
import type { SecretBox } from './ballots/secret-box.ts';
import { sqliteSecretBox } from './ballots/secret-sqlite.ts';
import { sqliteBallotBox } from './ballots/sqlite.ts';
import { type Database, openDatabase } from './database.ts';
import type { DocumentFiles } from './documents/document-files.ts';
import { type DocumentTexts, FileSystemDocumentTexts } from './documents/document-texts.ts';
import { FileSystemDocumentFiles } from './documents/file-system.ts';
import type { EventLog } from './eventlog/event-log.ts';
import { sqliteEventLog } from './eventlog/sqlite.ts';
import { takeUpSecret } from './identity/changed-secret.ts';
import type { Identities } from './identity/identities.ts';
import type { LentDevices } from './identity/lent/lent-devices.ts';
import { sqliteLentDevices } from './identity/lent/sqlite-lent.ts';
import type { Passkeys } from './identity/passkeys/passkeys.ts';
import { sqlitePasskeys } from './identity/passkeys/sqlite-passkeys.ts';
import type { Pins } from './identity/pins/pins.ts';
import { sqlitePins } from './identity/pins/sqlite-pins.ts';
import { sqliteSubjects } from './identity/provider/sqlite-subjects.ts';
import type { Subjects } from './identity/provider/subjects.ts';
import { sqliteIdentities } from './identity/sqlite.ts';
import type { MemoStore } from './memos/memo-store.ts';
import { sqliteMemoStore } from './memos/sqlite.ts';
import type { Moments } from './moments/moments.ts';
import { sqliteMoments } from './moments/sqlite.ts';
import type { ReceiptStore } from './receipts/receipt-store.ts';
import { sqliteReceiptStore } from './receipts/sqlite.ts';
import type { SessionIndex } from './sessions/session-index.ts';
import { sqliteSessionIndex } from './sessions/sqlite.ts';

/**
 * The adapters of every port that keeps something, over one data folder. The parts that use them rest on what the ports promise, and
 * never on a call that is over before anything else happens: another store answers later (tests/support/yielding).
 */
export interface Storage {
  readonly log: EventLog;
  readonly index: SessionIndex;
  readonly box: BallotBox;
  readonly secretBox: SecretBox;
  readonly plainBallots: PlainBallots;
  readonly pollSecrets: PollSecrets;
  readonly documents: DocumentFiles;
  readonly texts: DocumentTexts;
  readonly annotations: AnnotationStore;
  readonly receipts: ReceiptStore;
  readonly moments: Moments;
  readonly memos: MemoStore;
  /** `secret`: of this server, by which codes are derived. `at`: now, ISO 8601. */
  openIdentities(secret: Buffer, at: string): Promise<OpenedIdentities>;
  /**
   * Resolves when this process is the one that serves the office. Where several share a database the others wait here; where one of them has
   * taken over, this process ends.
   */
  lead(): Promise<void>;
  /** Whether it still is, at this moment: nothing is acknowledged by one that was frozen, and replaced meanwhile. */
  leads(): boolean;
  close(): Promise<void>;
}

export interface OpenedIdentities {
  readonly identities: Identities;
  readonly pins: Pins;
  readonly passkeys: Passkeys;
  readonly subjects: Subjects;
  readonly lent: LentDevices;
  /** Codes lay there that were made with another secret: all are new, and all sign-ins ended. */
  readonly codesMadeAnew: boolean;
}

/** SQLite, and files beside it. */
export async function openStorage(dataDir: string): Promise<Storage> {
  const db = openDatabase(dataDir);
  return {
    ...sqliteStores(db),
    ...(await filesIn(dataDir)),
    openIdentities: async (secret, at) => ({
      codesMadeAnew: takeUpSecret(db, secret, at),
      ...sqliteIdentityStores(db, secret),
    }),
    // A folder has one process.
    lead: async () => {},
    leads: () => true,
    close: async () => void db.close(),
  };
}

/** What is kept in SQLite, but for who signs in; brings the tables up to date. */
export function sqliteStores(
  db: Database,
): Omit<Storage, 'documents' | 'texts' | 'pollSecrets' | 'openIdentities' | 'lead' | 'leads' | 'close'> {
  return {
    log: sqliteEventLog(db),
    index: sqliteSessionIndex(db),
    box: sqliteBallotBox(db),
    // Makes the tables of the plain ballots, too.
    secretBox: sqliteSecretBox(db),
    plainBallots: sqlitePlainBallots(db),
    annotations: createAnnotationStore(db),
    receipts: sqliteReceiptStore(db),
    moments: sqliteMoments(db),
    memos: sqliteMemoStore(db),
  };
}

/** Who signs in, in SQLite; brings the tables up to date. @throws ChangedSecretError as `sqliteIdentities`. */
export function sqliteIdentityStores(db: Database, secret: Buffer): Omit<OpenedIdentities, 'codesMadeAnew'> {
  return {
    identities: sqliteIdentities(db, secret),
    pins: sqlitePins(db, secret),
    passkeys: sqlitePasskeys(db),
    subjects: sqliteSubjects(db),
    lent: sqliteLentDevices(db, secret),
  };
}

/** What is kept in files, beside whichever database. */
export async function filesIn(
  dataDir: string,
): Promise<Pick<Storage, 'documents' | 'texts' | 'pollSecrets'>> {
  const documents = new FileSystemDocumentFiles(join(dataDir, 'documents'));
  await documents.discardOldDrafts(Date.now());
  return {
    documents,
    texts: new FileSystemDocumentTexts(join(dataDir, 'documents'), documents),
    pollSecrets: await pollSecretFiles(dataDir),
  };
}
