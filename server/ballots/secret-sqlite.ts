import { z } from 'zod';
import type { DelegateId, PollId, SessionId } from '#shared/protocol/ids.ts';
import { BoxEntry } from '#shared/protocol/socket.ts';
import { entryText, inTokenOrder, type PollAddress } from '#shared/voting/box.ts';
import { type Database, emptyWriteAheadLog, migrate } from '../database.ts';
import type { SealedBallot } from './ballot-seal.ts';
import type { SecretBallot, SecretBox, TokenIssue } from './secret-box.ts';

const STEPS = [
  // `secret_keys` and `open_box` are of version 0.3.0, which kept keys and open ballots here; plain-ballots.ts empties them.
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
  `CREATE TABLE open_ballots (
     session_id TEXT NOT NULL,
     poll_id TEXT NOT NULL,
     place BLOB NOT NULL,
     sealed BLOB NOT NULL,
     PRIMARY KEY (session_id, poll_id, place)
   ) WITHOUT ROWID`,
];

const Entries = z.array(BoxEntry);

/**
 * Even without row ids, a page of SQLite keeps its cells in the order in which they were written, and the write-ahead log
 * keeps every commit. Ballots are therefore sealed while their poll is open, the box is written as one value in token order,
 * and what is deleted is overwritten with zeros (`secure_delete`).
 */
export function sqliteSecretBox(db: Database): SecretBox {
  migrate(db, 'secret-box', STEPS);
  db.pragma('secure_delete = ON');
  const insertIssue = db.prepare<[SessionId, PollId, DelegateId, string]>(
    `INSERT INTO token_issues (session_id, poll_id, delegate_id, blinded_hash) VALUES (?, ?, ?, ?)
     ON CONFLICT (session_id, poll_id, delegate_id) DO UPDATE SET blinded_hash = excluded.blinded_hash
       WHERE blinded_hash = excluded.blinded_hash`,
  );
  const issuesOf = db.prepare<[SessionId, PollId], TokenIssue>(
    `SELECT session_id AS sessionId, poll_id AS pollId, delegate_id AS delegateId, blinded_hash AS blindedHash
     FROM token_issues WHERE session_id = ? AND poll_id = ? ORDER BY delegate_id`,
  );
  const dropIssues = db.prepare<[SessionId, PollId]>(
    'DELETE FROM token_issues WHERE session_id = ? AND poll_id = ?',
  );
  const insertBallot = db.prepare<[SessionId, PollId, Uint8Array, Uint8Array]>(
    'INSERT INTO open_ballots (session_id, poll_id, place, sealed) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const ballotsOf = db.prepare<[SessionId, PollId], SealedBallot>(
    'SELECT place, sealed FROM open_ballots WHERE session_id = ? AND poll_id = ? ORDER BY place',
  );
  const dropBallots = db.prepare<[SessionId, PollId]>(
    'DELETE FROM open_ballots WHERE session_id = ? AND poll_id = ?',
  );
  const insertBox = db.prepare<[SessionId, PollId, string]>(
    `INSERT INTO sealed_boxes (session_id, poll_id, entries) VALUES (?, ?, ?)
     ON CONFLICT (session_id, poll_id) DO UPDATE SET entries = excluded.entries`,
  );
  const dropBox = db.prepare<[SessionId, PollId]>(
    'DELETE FROM sealed_boxes WHERE session_id = ? AND poll_id = ?',
  );
  const boxOf = db.prepare<[SessionId, PollId], { entries: string }>(
    'SELECT entries FROM sealed_boxes WHERE session_id = ? AND poll_id = ?',
  );

  const issueAll = db.transaction((tokens: readonly TokenIssue[]) => {
    for (const { sessionId, pollId, delegateId, blindedHash } of tokens) {
      const { changes } = insertIssue.run(sessionId, pollId, delegateId, blindedHash);
      if (changes === 0) throw new Error(`${delegateId} has another token in ${pollId}`);
    }
  });
  const dropAll = db.transaction((ballots: readonly SecretBallot[]) => {
    for (const { sessionId, pollId, place, sealed } of ballots) {
      insertBallot.run(sessionId, pollId, place, sealed);
    }
  });
  const clearAll = db.transaction(({ sessionId, pollId }: PollAddress) => {
    dropBallots.run(sessionId, pollId);
    dropIssues.run(sessionId, pollId);
  });

  return {
    issue: async (tokens) => issueAll.immediate(tokens),
    issues: async ({ sessionId, pollId }) => issuesOf.all(sessionId, pollId),
    drop: async (ballots) => dropAll.immediate(ballots),
    dropped: async ({ sessionId, pollId }) => ballotsOf.all(sessionId, pollId),
    publish: async ({ sessionId, pollId }, entries) =>
      void insertBox.run(sessionId, pollId, `[${inTokenOrder(entries).map(entryText).join(',')}]`),
    withdraw: async ({ sessionId, pollId }) => void dropBox.run(sessionId, pollId),
    async published({ sessionId, pollId }) {
      const box = boxOf.get(sessionId, pollId);
      return box ? Entries.parse(JSON.parse(box.entries)) : null;
    },
    clear: async (address) => clearAll.immediate(address),
    forgetOrder: async () => emptyWriteAheadLog(db),
  };
}
