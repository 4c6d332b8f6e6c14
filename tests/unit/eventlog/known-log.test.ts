import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/database.ts';
import { readChecked } from '../../../server/eventlog/check-log.ts';
import type { EventLog } from '../../../server/eventlog/event-log.ts';
import { readKnown } from '../../../server/eventlog/known-log.ts';
import { LogDigest } from '../../../server/eventlog/log-digest.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { SESSION_LOG } from '../../../server/session/session-log.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { aLog, part, SESSION, signed } from './entries.ts';
import { OTHER_SERVER, OUR_SERVER } from './signers.ts';

let folder = '';
let db: Database;
let log: EventLog;

/** As it is kept of the log up to `seq`. */
function knownAt(seq: number) {
  const digest = new LogDigest();
  digest.add(part(1, seq));
  return { seq, hash: aLog()[seq - 1]?.hash ?? '', digest: digest.value };
}
const OWN = OUR_SERVER.publicKey;

beforeEach(async () => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  log = sqliteEventLog(db);
  await log.append(SESSION, part(1, 4), signed(part(1, 4)));
  await log.append(SESSION, part(5, 10), signed(part(5, 10)));
});
afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

const reading = (known = knownAt(10)) => readKnown(log, SESSION, OWN, known);

describe('a log that ends where it was checked before', () => {
  it('is found to hold as when it was checked', async () => {
    const { end, firstSignature, digest } = await readChecked(log, SESSION, SESSION_LOG, OWN);
    const known = await reading();
    expect(known).toMatchObject({ end, firstSignature, last: aLog()[9] });
    expect(known?.digest.value).toBe(digest.value);
  });

  it.each([
    ['an entry was changed', `UPDATE events SET body = replace(body, 'present', 'absent') WHERE seq = 5`],
    ['a salt was changed', `UPDATE events SET salt = replace(salt, '1', '2') WHERE seq = 3`],
    ['the hash of an entry was changed', `UPDATE events SET hash = replace(hash, '1', '2') WHERE seq = 3`],
    ['an entry was taken out', 'DELETE FROM events WHERE seq = 6'],
    ['the last entry was taken out', 'DELETE FROM events WHERE seq = 10'],
    ['its last signature was taken out', 'DELETE FROM checkpoints WHERE seq = 10'],
    ['its last signature was changed', `UPDATE checkpoints SET signature = 'AA' WHERE seq = 10`],
    ['another key signed its end', `UPDATE checkpoints SET key = '${OTHER_SERVER.publicKey}' WHERE seq = 10`],
  ])('is another where %s', async (_, sql) => {
    for (const table of ['events', 'checkpoints']) {
      db.exec(`DROP TRIGGER ${table}_never_change; DROP TRIGGER ${table}_never_go`);
    }
    db.exec(sql);
    expect(await reading()).toBeNull();
  });

  it('is told from one that has gone on, was cut back, or is another', async () => {
    expect(await reading(knownAt(9))).toBeNull();
    expect(await reading({ ...knownAt(10), seq: 11 })).toBeNull();
    expect(await reading({ ...knownAt(10), hash: 'a5'.repeat(32) })).toBeNull();
    expect(await reading({ ...knownAt(10), digest: 'a5'.repeat(32) })).toBeNull();
  });
});
