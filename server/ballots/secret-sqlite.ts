import { z } from 'zod';
import type { PollId, SessionId } from '#shared/protocol/ids.ts';
import { BoxEntry } from '#shared/protocol/socket.ts';
import { entryText, inTokenOrder } from '#shared/voting/box.ts';
import { type Database, migrate } from '../database.ts';
import type { SecretBallot, SecretBox, TokenIssue } from './secret-box.ts';

const STEPS = [
  `CREATE TABLE secret_keys (
     public_key TEXT PRIMARY KEY,
     private_key TEXT NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE token_issues (
     session_id TEXT NOT NULL,
     poll_id TEXT NOT NULL,
     delegate_id TEXT NOT NULL,
     blinded_hash TEXT NOT NULL,
     PRIMARY KEY (session_id, poll_id, delegate_id)
   ) WITHOUT ROWID;
   CREATE TABLE open_box (
     session_id TEXT NOT NULL,
     poll_id TEXT NOT NULL,
     token TEXT NOT NULL,
     entry TEXT NOT NULL,
     PRIMARY KEY (session_id, poll_id, token)
   ) WITHOUT ROWID;
   CREATE TABLE sealed_boxes (
     session_id TEXT NOT NULL,
     poll_id TEXT NOT NULL,
     entries TEXT NOT NULL,
     PRIMARY KEY (session_id, poll_id)
   ) WITHOUT ROWID`,
];

const Entries = z.array(BoxEntry);
/** What SQLite says of a checkpoint (sqlite.org/pragma.html#pragma_wal_checkpoint). */
const Checkpointed = z.tuple([z.object({ busy: z.int() })]);

/**
 * Even without row ids, a page of SQLite keeps its cells in the order in which they were written, and the write-ahead log
 * keeps every commit. Sealing therefore writes the box anew as one value in token order, overwrites what was there with
 * zeros (`secure_delete`), and empties the write-ahead log.
 */
export function sqliteSecretBox(db: Database): SecretBox {
  migrate(db, 'secret-box', STEPS);
  db.pragma('secure_delete = ON');
  const insertKey = db.prepare<[string, string]>(
    'INSERT INTO secret_keys (public_key, private_key) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const keyOf = db.prepare<[string], { key: string }>(
    'SELECT private_key AS key FROM secret_keys WHERE public_key = ?',
  );
  const dropKey = db.prepare<[string]>('DELETE FROM secret_keys WHERE public_key = ?');
  const insertIssue = db.prepare<TokenIssue>(
    `INSERT INTO token_issues (session_id, poll_id, delegate_id, blinded_hash)
     VALUES (@sessionId, @pollId, @delegateId, @blindedHash)`,
  );
  const issuesOf = db.prepare<[SessionId, PollId], TokenIssue>(
    `SELECT session_id AS sessionId, poll_id AS pollId, delegate_id AS delegateId, blinded_hash AS blindedHash
     FROM token_issues WHERE session_id = ? AND poll_id = ? ORDER BY delegate_id`,
  );
  const dropIssues = db.prepare<[SessionId, PollId]>(
    'DELETE FROM token_issues WHERE session_id = ? AND poll_id = ?',
  );
  const insertEntry = db.prepare<[SessionId, PollId, string, string]>(
    'INSERT INTO open_box (session_id, poll_id, token, entry) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const openEntries = db.prepare<[SessionId, PollId], { entry: string }>(
    'SELECT entry FROM open_box WHERE session_id = ? AND poll_id = ? ORDER BY token',
  );
  const dropEntries = db.prepare<[SessionId, PollId]>(
    'DELETE FROM open_box WHERE session_id = ? AND poll_id = ?',
  );
  const insertBox = db.prepare<[SessionId, PollId, string]>(
    'INSERT INTO sealed_boxes (session_id, poll_id, entries) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const boxOf = db.prepare<[SessionId, PollId], { entries: string }>(
    'SELECT entries FROM sealed_boxes WHERE session_id = ? AND poll_id = ?',
  );

  const issueAll = db.transaction((tokens: readonly TokenIssue[]) => {
    for (const token of tokens) insertIssue.run(token);
  });
  const dropAll = db.transaction((ballots: readonly SecretBallot[]) => {
    for (const { sessionId, pollId, entry } of ballots) {
      insertEntry.run(sessionId, pollId, entry.token, entryText(entry));
    }
  });
  const storeBox = (sessionId: SessionId, pollId: PollId, entries: readonly BoxEntry[]) =>
    insertBox.run(sessionId, pollId, `[${inTokenOrder(entries).map(entryText).join(',')}]`);
  const sealAll = db.transaction((sessionId: SessionId, pollId: PollId, publicKey: string, keep: boolean) => {
    storeBox(sessionId, pollId, keep ? readOpen(sessionId, pollId) : []);
    dropEntries.run(sessionId, pollId);
    dropIssues.run(sessionId, pollId);
    dropKey.run(publicKey);
  });

  function readOpen(sessionId: SessionId, pollId: PollId): readonly BoxEntry[] {
    return openEntries.all(sessionId, pollId).map(({ entry }) => BoxEntry.parse(JSON.parse(entry)));
  }

  return {
    saveKey: async (publicKey, privateKey) => void insertKey.run(publicKey, privateKey),
    dropKey: async (publicKey) => void dropKey.run(publicKey),
    privateKey: async (publicKey) => keyOf.get(publicKey)?.key ?? null,
    issue: async (tokens) => issueAll.immediate(tokens),
    issues: async (sessionId, pollId) => issuesOf.all(sessionId, pollId),
    drop: async (ballots) => dropAll.immediate(ballots),
    async published(sessionId, pollId) {
      const sealed = boxOf.get(sessionId, pollId);
      return sealed ? Entries.parse(JSON.parse(sealed.entries)) : readOpen(sessionId, pollId);
    },
    async seal(sessionId, pollId, publicKey, keep) {
      const sealed = boxOf.get(sessionId, pollId) && !keyOf.get(publicKey);
      if (!sealed) sealAll.immediate(sessionId, pollId, publicKey, keep);
      // Also after a server that died, or was hindered, between the two.
      emptyWriteAheadLog(db);
    },
    adopt: async (sessionId, pollId, entries) => void storeBox(sessionId, pollId, entries),
  };
}

/** @throws Error while another process reads the database, a backup for one: the log has to stay until it is done. */
function emptyWriteAheadLog(db: Database): void {
  const patience = db.pragma('busy_timeout', { simple: true });
  // A hall must not stand still for a reader that takes its time.
  db.pragma('busy_timeout = 0');
  try {
    const [outcome] = Checkpointed.parse(db.pragma('wal_checkpoint(TRUNCATE)'));
    if (outcome.busy !== 0) throw new Error('the write-ahead log is in use and could not be emptied');
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}
