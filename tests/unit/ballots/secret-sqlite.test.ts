import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BoxEntry } from '#shared/protocol/socket.ts';
import type { SecretBox } from '../../../server/ballots/secret-box.ts';
import { sqliteSecretBox } from '../../../server/ballots/secret-sqlite.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { d, p } from '../session/samples.ts';
import { marked, SESSION } from './papers.ts';

const ADDRESS = { sessionId: SESSION, pollId: p(1) };
const BALLOT = { ...ADDRESS, place: Buffer.alloc(32, 0xb1), sealed: Buffer.alloc(900, 0xb2) };
const entry = (token: string) =>
  BoxEntry.parse({ token, tokenSignature: 'AAAA', selection: marked('for'), signature: 'AAAA' });

let folder = '';
let db: Database;
let box: SecretBox;

beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  box = sqliteSecretBox(db);
});

afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

/** Frames in the write-ahead log, which keeps every commit in its order. */
function framesInLog(): number {
  const [row] = db.pragma('wal_checkpoint(PASSIVE)') as [{ log: number }];
  return row.log;
}

it('empties the write-ahead log', async () => {
  await box.drop([BALLOT]);
  expect(framesInLog()).toBeGreaterThan(0);
  await box.forgetOrder();
  expect(framesInLog()).toBe(0);
});

it('says so when a reader keeps the write-ahead log from being emptied, and does it when it is asked again', async () => {
  await box.drop([BALLOT]);
  const reader = openDatabase(folder);
  reader.exec('BEGIN; SELECT * FROM open_ballots');
  await box.clear(ADDRESS);
  await expect(box.forgetOrder()).rejects.toThrow('write-ahead log');
  reader.exec('COMMIT');
  reader.close();
  await box.forgetOrder();
  expect(framesInLog()).toBe(0);
});

it('leaves neither a ballot nor a token’s owner in the file when a poll is cleared', async () => {
  await box.drop([BALLOT]);
  await box.issue([{ ...ADDRESS, delegateId: d(1), blindedHash: 'f0f1f2f3'.repeat(8) }]);
  await box.forgetOrder();
  const onDisk = () => readFile(join(folder, 'nghi-truong.sqlite'));
  expect((await onDisk()).includes(BALLOT.sealed)).toBe(true);
  expect((await onDisk()).includes('f0f1f2f3f0')).toBe(true);
  await box.clear(ADDRESS);
  await box.forgetOrder();
  expect((await onDisk()).includes(BALLOT.sealed.subarray(0, 40))).toBe(false);
  expect((await onDisk()).includes('f0f1f2f3f0')).toBe(false);
  expect([await box.dropped(ADDRESS), await box.issues(ADDRESS)]).toEqual([[], []]);
});

it('keeps the box in the order of the tokens, and the later one of two', async () => {
  await box.publish(ADDRESS, [entry('AAAB')]);
  await box.publish(ADDRESS, [entry('AAAD'), entry('AAAB'), entry('AAAC')]);
  expect((await box.published(ADDRESS))?.map(({ token }) => token)).toEqual(['AAAB', 'AAAC', 'AAAD']);
  await box.withdraw(ADDRESS);
  expect(await box.published(ADDRESS)).toBeNull();
});

it('takes one token of each delegate: the same again changes nothing, another one takes all of its commit back', async () => {
  const token = (n: number, hash: string) => ({ ...ADDRESS, delegateId: d(n), blindedHash: hash.repeat(64) });
  await box.issue([token(1, 'a')]);
  await box.issue([token(1, 'a'), token(2, 'b')]);
  await expect(box.issue([token(3, 'c'), token(1, 'd')])).rejects.toThrow('d1 has another token in p1');
  expect(await box.issues(ADDRESS)).toEqual([token(1, 'a'), token(2, 'b')]);
});
