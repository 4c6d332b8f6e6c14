import { BoxEntry } from '#shared/protocol/socket.ts';
import type { PollAddress } from '#shared/voting/box.ts';
import { type Database, emptyWriteAheadLog } from '../database.ts';
import type { SealedBallot } from './ballot-seal.ts';

/**
 * Keys and ballots of secret polls as version 0.3.0 kept them, in the open and in the database: a poll that was open, or not
 * yet sealed, when the server was upgraded. Nothing is added here.
 */
export interface PlainBallots {
  /** PKCS #8, PEM; null where there is none. */
  privateKey(publicKey: string): Promise<string | null>;
  ballots(address: PollAddress): Promise<readonly BoxEntry[]>;
  /** Overwrites the key and the ballots, and keeps `sealed` in their place: all of it or nothing. */
  moveOver(address: PollAddress, publicKey: string, sealed: readonly SealedBallot[]): Promise<void>;
  /** Overwrites the keys of polls that were never opened. */
  destroyOthers(publicKeys: ReadonlySet<string>): Promise<void>;
}

/** Of a database that version 0.3.0 never had. */
export const NO_PLAIN_BALLOTS: PlainBallots = {
  privateKey: async () => null,
  ballots: async () => [],
  async moveOver(_address, _publicKey, sealed) {
    if (sealed.length > 0) throw new Error('there are no plain ballots to take the place of');
  },
  async destroyOthers() {},
};

/** Opens the plain ballots of a database that `sqliteSecretBox` has taken up. */
export function sqlitePlainBallots(db: Database): PlainBallots {
  const keyOf = db
    .prepare<[string], string>('SELECT private_key FROM secret_keys WHERE public_key = ?')
    .pluck();
  const keys = db.prepare<[], string>('SELECT public_key FROM secret_keys').pluck();
  const dropKey = db.prepare<[string]>('DELETE FROM secret_keys WHERE public_key = ?');
  const entriesOf = db
    .prepare<[string, string], string>('SELECT entry FROM open_box WHERE session_id = ? AND poll_id = ?')
    .pluck();
  const dropEntries = db.prepare<[string, string]>(
    'DELETE FROM open_box WHERE session_id = ? AND poll_id = ?',
  );
  const insert = db.prepare<[string, string, Uint8Array, Uint8Array]>(
    'INSERT INTO open_ballots (session_id, poll_id, place, sealed) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const moveAll = db.transaction(
    ({ sessionId, pollId }: PollAddress, publicKey: string, sealed: readonly SealedBallot[]) => {
      for (const ballot of sealed) insert.run(sessionId, pollId, ballot.place, ballot.sealed);
      dropEntries.run(sessionId, pollId);
      dropKey.run(publicKey);
    },
  );

  return {
    privateKey: async (publicKey) => keyOf.get(publicKey) ?? null,
    ballots: async ({ sessionId, pollId }) =>
      entriesOf.all(sessionId, pollId).map((entry) => BoxEntry.parse(JSON.parse(entry))),
    moveOver: async (address, publicKey, sealed) => moveAll.immediate(address, publicKey, sealed),
    async destroyOthers(publicKeys) {
      const others = keys.all().filter((key) => !publicKeys.has(key));
      for (const key of others) dropKey.run(key);
      if (others.length > 0) overwriteInFile(db);
    },
  };
}

/** What was deleted stays in the database file until the write-ahead log has been moved there. */
function overwriteInFile(db: Database): void {
  try {
    emptyWriteAheadLog(db);
  } catch (error) {
    // A backup reads it now: the log goes there when the server stops, at the latest.
    console.warn('keys of secret polls that were never opened stay in the file for now', error);
  }
}
