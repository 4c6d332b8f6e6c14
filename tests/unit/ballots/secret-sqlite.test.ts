import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BoxEntry } from '#shared/protocol/socket.ts';
import type { SecretBox } from '../../../server/ballots/secret-box.ts';
import { sqliteSecretBox } from '../../../server/ballots/secret-sqlite.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { p } from '../session/samples.ts';
import { marked, SESSION } from './papers.ts';

const PUBLIC_KEY = 'khoa-cong-khai';
const ENTRY = BoxEntry.parse({
  token: 'AAAA',
  tokenSignature: 'AAAA',
  selection: marked('for'),
  signature: 'AAAA',
});

let folder = '';
let db: Database;
let box: SecretBox;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-box-'));
  db = openDatabase(folder);
  box = sqliteSecretBox(db);
  await box.saveKey(PUBLIC_KEY, 'khoa-rieng');
  await box.drop([{ sessionId: SESSION, pollId: p(1), entry: ENTRY }]);
});

afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

const seal = () => box.seal(SESSION, p(1), PUBLIC_KEY, true);

/** Frames in the write-ahead log, which keeps every commit in its order. */
function framesInLog(): number {
  const [row] = db.pragma('wal_checkpoint(PASSIVE)') as [{ log: number }];
  return row.log;
}

it('empties the write-ahead log when a poll is sealed', async () => {
  expect(framesInLog()).toBeGreaterThan(0);
  await seal();
  expect(framesInLog()).toBe(0);
});

it('says so when a reader keeps the write-ahead log from being emptied, and does it when it is asked again', async () => {
  const reader = openDatabase(folder);
  reader.exec('BEGIN; SELECT * FROM open_box');
  await expect(seal()).rejects.toThrow('write-ahead log');
  reader.exec('COMMIT');
  reader.close();
  await seal();
  expect(framesInLog()).toBe(0);
  expect(await box.published(SESSION, p(1))).toEqual([ENTRY]);
  expect(await box.privateKey(PUBLIC_KEY)).toBeNull();
});

it('empties it also after a server that died right after it had sealed', async () => {
  await seal();
  await box.saveKey('khoa-khac', 'khoa-rieng');
  expect(framesInLog()).toBeGreaterThan(0);
  await seal();
  expect(framesInLog()).toBe(0);
});
