import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/database.ts';
import { certainLog } from '../../../server/eventlog/certain-log.ts';
import { type EventLog, LogConflictError } from '../../../server/eventlog/event-log.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { losingAnswers } from '../../support/yielding/lost-answers.ts';
import { pausesOf, yielding } from '../../support/yielding/yielding.ts';
import { aLog, part, SESSION, signed } from './entries.ts';
import { eventLogContract } from './event-log.contract.ts';

const lost = { times: 0 };
let db: Database;
let stored: EventLog;
let log: EventLog;

const over = (db: Database) =>
  certainLog(yielding(losingAnswers(sqliteEventLog(db), ['append', 'adopt'], lost), pausesOf(2)));

beforeEach(() => {
  db = openDatabase(temporaryFolder());
  stored = sqliteEventLog(db);
  log = over(db);
});
afterEach(() => {
  lost.times = 0;
  db.close();
});

it('tells as done what is on record, whatever became of the answer, and goes on from there', async () => {
  lost.times = 1;
  await log.append(SESSION, part(1, 4), signed(part(1, 4)));
  await log.append(SESSION, part(5, 10), signed(part(5, 10)));
  expect(await stored.read(SESSION, 0)).toEqual(aLog());
});

it('takes over a whole log though the answer is lost', async () => {
  lost.times = 1;
  await log.adopt(SESSION, aLog(), [signed(aLog())]);
  expect(await stored.read(SESSION, 0)).toEqual(aLog());
});

it('tells as failed what is not there: another entry has its number, or none', async () => {
  await log.append(SESSION, part(1, 4), signed(part(1, 4)));
  const other = aLog(SESSION, '2026-12-09T01:00:00.000Z');
  await expect(log.append(SESSION, part(1, 4, other), signed(part(1, 4, other)))).rejects.toBeInstanceOf(
    LogConflictError,
  );
  await expect(log.append(SESSION, part(6, 7), signed(part(6, 7)))).rejects.toBeInstanceOf(LogConflictError);
  expect(await stored.read(SESSION, 0)).toEqual(part(1, 4));
});

eventLogContract('a certain log that yields', async () => {
  const folder = temporaryFolder();
  let open = openDatabase(folder);
  return {
    log: over(open),
    async reopen() {
      open.close();
      open = openDatabase(folder);
      return over(open);
    },
    async close() {
      open.close();
    },
  };
});
